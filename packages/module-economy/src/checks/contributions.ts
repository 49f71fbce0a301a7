import { sum } from '../contributions/arithmetic.ts';
import {
  contributionData,
  type ContributionData,
  type Scheme,
} from '../contributions/contribution-data.ts';
import { costOf } from '../contributions/cost.ts';
import type { EconomyBuilder } from '../module.ts';
import { readAccounts, stated } from './accounts-reader.ts';

/** Compares each stated contribution with the population multiplied by the rate. */
export function registerContributionChecks(module: EconomyBuilder): void {
  module.check({
    name: 'economy-contributions-computed',
    title: {
      nb: 'Kontingenten er folketall ganger sats, med fylkeskommunenes del',
      en: 'The contributions are population times rate, plus the part of the county authorities',
    },
    run: async (context) => {
      const data = await contributionData(context);
      return data.schemes.flatMap((scheme) =>
        scheme.totals.map((total) => ({
          what: `${scheme.id}-${total.year}`,
          expected: total.amountNok,
          actual: municipalNok(data, scheme, total.year) + countyNok(scheme, total.year),
          statedBy: stated('ContributionTotal', total),
        })),
      );
    },
  });
  module.check({
    name: 'economy-ordinary-contribution-per-inhabitant',
    title: {
      nb: 'Ordinær kontingent er kommunenes folketall ganger satsen alene',
      en: 'The ordinary contribution is the municipalities’ population times the rate, without the county authorities',
    },
    run: async (context) => {
      const data = await contributionData(context);
      return data.schemes
        .filter((scheme) => scheme.countyContributions.length > 0)
        .flatMap((scheme) =>
          scheme.totals.map((total) => ({
            what: `${scheme.id}-${total.year}`,
            expected: total.amountNok,
            actual: municipalNok(data, scheme, total.year),
            statedBy: [
              ...stated('ContributionTotal', total),
              ...scheme.rates.map((rate) => ['ContributionRate', rate.id] as const),
            ],
          })),
        );
    },
  });
  module.check({
    name: 'economy-note-2-contributions',
    title: {
      nb: 'Overføringene i note 2 er de tre kontingentene og linjen i driftsregnskapet',
      en: 'The transfers in note 2 equal the sum of the three contributions, and equal the line of the operating statement',
    },
    run: async (context) => {
      const data = await contributionData(context);
      const totals = data.schemes.flatMap((scheme) => scheme.totals);
      return (await readAccounts(context)).flatMap(({ year, notes, operating, reportFigures }) => {
        const line = operating('transfers_without_consideration');
        const ofYear = totals.filter((total) => total.year === year);
        return notes
          .flatMap((note) => note.receivedContributions)
          .flatMap((received) => [
            {
              what: `${year}-stated-contributions`,
              expected: received.amountNok,
              actual: sum(ofYear.map((total) => total.amountNok)),
              statedBy: [
                ...stated('ReceivedContributions', received),
                ...ofYear.map((total) => ['ContributionTotal', total.id] as const),
              ],
            },
            {
              what: `${year}-operating-statement`,
              expected: received.amountNok,
              actual: line?.thisYearNok ?? 0,
              statedBy: [
                ...stated('ReceivedContributions', received),
                ...stated('AccountsLine', line),
              ],
            },
            ...reportFigures.map((figures) => ({
              what: `${year}-ordinary-in-annual-report`,
              expected: figures.ordinaryContributionNok,
              actual: sum(
                ofYear
                  .filter((total) => hasCounties(data, total.schemeId))
                  .map((total) => total.amountNok),
              ),
              statedBy: stated('AnnualReportFigures', figures),
            })),
          ]);
      });
    },
  });
  module.check({
    name: 'economy-note-2-payers',
    title: {
      nb: 'Kontingentene kommer fra så mange kommuner og fylkeskommuner som note 2 sier',
      en: 'The contributions come from as many municipalities and county authorities as note 2 states',
    },
    run: async (context) => {
      const data = await contributionData(context);
      return (await readAccounts(context)).flatMap(({ year, notes }) =>
        notes
          .flatMap((note) => note.receivedContributions)
          .flatMap((received) => {
            const statedBy = stated('ReceivedContributions', received);
            const payers = data.schemes.map((scheme) => payersOf(data, scheme, year));
            return [
              {
                what: `${year}-all-schemes`,
                expected: received.municipalityCount,
                actual: new Set(payers.flat()).size,
                statedBy,
              },
              ...data.schemes.map((scheme, at) => ({
                what: `${year}-${scheme.id}`,
                expected: received.municipalityCount,
                actual: payers[at]!.length,
                statedBy,
              })),
              {
                what: `${year}-county-authorities`,
                expected: received.countyAuthorityCount,
                actual: received.payers.length,
                statedBy,
              },
            ];
          }),
      );
    },
  });
}

function municipalNok(data: ContributionData, scheme: Scheme, year: number): number {
  return costOf(data.populations, scheme, year)?.municipalNok ?? 0;
}

function countyNok(scheme: Scheme, year: number): number {
  const ofYear = scheme.countyContributions.filter((row) => row.year === year);
  return sum(ofYear.map((row) => row.amountNok));
}

function hasCounties(data: ContributionData, schemeId: string): boolean {
  return data.schemes.some(
    ({ id, countyContributions }) => id === schemeId && countyContributions.length > 0,
  );
}

function payersOf(data: ContributionData, scheme: Scheme, year: number): string[] {
  return (costOf(data.populations, scheme, year)?.invoices ?? []).map(
    (invoice) => invoice.municipalityId,
  );
}
