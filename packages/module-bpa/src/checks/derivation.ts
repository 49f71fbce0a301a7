import { day, isoDay, perRequest, type RequestContext } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';
import { ConcessionRounding } from '../generated/client/enums.ts';
import { invoicesNok, oreOf } from './invoices.ts';

export function registerDerivationChecks(module: BpaBuilder): void {
  module.check({
    name: 'bpa-participants-derived',
    title: {
      nb: 'Bare én sammensetning av deltakere gir beløpet kommunene betalte',
      en: 'Only one set of participants gives the amount the municipalities paid',
    },
    run: async (context) => {
      const derivations = await derivationsOf(context);
      return derivations.flatMap((derivation) => {
        const statedBy = [['ConcessionDerivation', derivation.id] as const];
        const { pairsTried, solutions } = solve(derivation);
        const { absences, populationDate, rounding } = derivation;
        return [
          {
            what: `${derivation.id}-solution`,
            expected: solution(
              absences.map((one) => one.municipalityId),
              populationDate,
              rounding,
            ),
            actual: solutions.join('; '),
            statedBy,
          },
          {
            what: `${derivation.id}-solutions`,
            expected: derivation.solutionCount,
            actual: solutions.length,
            statedBy,
          },
          {
            what: `${derivation.id}-pairs`,
            expected: derivation.pairsTried,
            actual: pairsTried,
            statedBy,
          },
          {
            what: `${derivation.id}-roundings`,
            expected: derivation.roundingsTried,
            actual: Object.keys(ConcessionRounding).length,
            statedBy,
          },
        ];
      });
    },
  });
  module.check({
    name: 'bpa-derivation-figures',
    title: {
      nb: 'Tallene i utledningen av BPA-kommunene stemmer',
      en: 'The figures in the derivation of the participants are right',
    },
    run: async (context) => {
      const derivations = await derivationsOf(context);
      return derivations.flatMap((derivation) => {
        const ore = oreOf(derivation.ratePerInhabitantNok);
        const participants = derivation.round.participants.map((one) => one.municipalityId);
        const members = membersOf(derivation);
        const figures = figuresOf(derivation);
        const populations = populationsOn(figures, derivation.populationDate, participants);
        const paid = derivation.round.fundings.find(
          (one) => one.kind === 'EXTRA_CONTRIBUTION' && one.status === 'PAID',
        );
        const statedBy = [['ConcessionDerivation', derivation.id] as const];
        const claims: [string, number, number][] = [
          ['amount', derivation.amountNok, paid?.amountNok ?? 0],
          ['implied-population', derivation.impliedPopulation, (derivation.amountNok * 100) / ore],
          ['population-sum', derivation.populationSum, sum(populations)],
          [
            'exact-amount',
            Number(derivation.exactAmountNok),
            invoicesNok(populations, ore, ConcessionRounding.TOTAL_ONLY),
          ],
          [
            'odd-populations',
            derivation.oddPopulationCount,
            populations.filter((population) => population % 2 === 1).length,
          ],
        ];
        return [
          ...claims.map(([claim, expected, actual]) => ({
            what: `${derivation.id}-${claim}`,
            expected,
            actual,
            statedBy,
          })),
          {
            what: `${derivation.id}-participants-by-year`,
            expected: byYear(derivation, (total) => total.population),
            actual: byYear(derivation, ({ date }) =>
              sum(populationsOn(figures, date, participants)),
            ),
            statedBy,
          },
          {
            what: `${derivation.id}-members-by-year`,
            expected: byYear(derivation, (total) => total.memberPopulation),
            actual: byYear(derivation, ({ date }) => sum(populationsOn(figures, date, members))),
            statedBy,
          },
        ];
      });
    },
  });
}

/** The derivations together with the rows on which they are based. Reads the database once per request. */
function derivationsOf(context: RequestContext) {
  return perRequest(context, derivationsOf, () => readDerivations(context));
}

function readDerivations(context: RequestContext) {
  return bpa.client(context).concessionDerivation.findMany({
    include: {
      absences: true,
      totals: { orderBy: { date: 'asc' } },
      round: { include: { participants: true, populations: true, fundings: true } },
    },
  });
}

type Derivation = Awaited<ReturnType<typeof readDerivations>>[number];

/**
 * Tries every set of absent members, with every year and every rounding. Returns the combinations that give the amount
 * paid.
 */
function solve(derivation: Derivation): { pairsTried: number; solutions: string[] } {
  const { round, absences, amountNok, toleranceNok } = derivation;
  const ore = oreOf(derivation.ratePerInhabitantNok);
  const figures = figuresOf(derivation);
  const members = membersOf(derivation);
  const others = round.participants
    .filter((one) => !one.isAllianceMember)
    .map((one) => one.municipalityId);
  const choices = combinations(members, absences.length);
  const solutions: string[] = [];
  for (let year = derivation.firstYearTried; year <= derivation.lastYearTried; year++) {
    const date = day(`${year}-01-01`);
    for (const rounding of Object.values(ConcessionRounding)) {
      const invoiced = (among: readonly string[]) =>
        invoicesNok(populationsOn(figures, date, among), ore, rounding);
      const all = invoiced([...members, ...others]);
      for (const absent of choices) {
        const difference = Math.abs(all - invoiced(absent) - amountNok);
        if (difference <= toleranceNok) solutions.push(solution(absent, date, rounding));
      }
    }
  }
  return { pairsTried: choices.length, solutions };
}

function membersOf({ round, absences }: Derivation): string[] {
  return [...round.participants.filter((one) => one.isAllianceMember), ...absences]
    .map((one) => one.municipalityId)
    .sort();
}

/**
 * Numbers of inhabitants. The outer key is a day in milliseconds since 1970; the inner key is the municipality's key.
 */
type Figures = ReadonlyMap<number, ReadonlyMap<string, number>>;

function figuresOf({ round }: Derivation): Figures {
  const figures = new Map<number, Map<string, number>>();
  for (const { date, municipalityId, population } of round.populations) {
    const onDay = figures.get(date.getTime()) ?? new Map<string, number>();
    figures.set(date.getTime(), onDay.set(municipalityId, population));
  }
  return figures;
}

function populationsOn(figures: Figures, date: Date, among: readonly string[]): number[] {
  const onDay = figures.get(date.getTime());
  return among.flatMap((municipalityId) => onDay?.get(municipalityId) ?? []);
}

function solution(absent: readonly string[], date: Date, rounding: ConcessionRounding): string {
  return `${[...absent].sort().join(' + ')} ${isoDay(date)} ${rounding}`;
}

function byYear(
  { totals }: Derivation,
  figure: (total: Derivation['totals'][number]) => number,
): string {
  return totals.map((total) => `${total.date.getUTCFullYear()}: ${figure(total)}`).join(', ');
}

function combinations(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
