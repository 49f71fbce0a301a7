import { bpa, type BpaBuilder } from '../module.ts';
import { ConcessionRounding } from '../generated/client/enums.ts';
import { invoicesNok, oreOf } from './invoices.ts';

export function registerContributionCheck(module: BpaBuilder): void {
  module.check({
    name: 'bpa-extra-contribution',
    title: {
      nb: 'Ekstrakontingenten for BPA er satsen ganger innbyggertallet, rundet opp for hver kommune',
      en: 'The extra contribution is the rate times the population, rounded up for each municipality',
    },
    run: async (context) => {
      const fundings = await bpa.client(context).bpaFunding.findMany({
        where: { kind: 'EXTRA_CONTRIBUTION', status: 'PAID' },
        include: {
          round: {
            include: {
              participants: { include: { contributions: true }, orderBy: { position: 'asc' } },
              populations: true,
            },
          },
        },
      });
      return fundings.flatMap((funding) => {
        const { participants, populations } = funding.round;
        const ore = oreOf(funding.ratePerInhabitantNok);
        const paid = participants.flatMap((participant) =>
          participant.contributions
            .filter((one) => one.year === funding.year)
            .map((contribution) => {
              const figure = populations.find(
                (one) =>
                  one.municipalityId === participant.municipalityId &&
                  one.date.getTime() === contribution.populationDate.getTime(),
              );
              return { participant, contribution, population: figure?.population ?? 0 };
            }),
        );
        const statedBy = [['BpaFunding', funding.id] as const];
        return [
          {
            what: `${funding.id}-sum`,
            expected: funding.amountNok ?? 'null',
            actual: paid.reduce((sum, one) => sum + one.contribution.amountNok, 0),
            statedBy,
          },
          {
            what: `${funding.id}-populations`,
            expected: list(paid, ({ contribution }) => contribution.population),
            actual: list(paid, ({ population }) => population),
            statedBy,
          },
          {
            what: `${funding.id}-amounts`,
            expected: list(paid, ({ contribution }) => contribution.amountNok),
            actual: list(paid, ({ population }) =>
              invoicesNok([population], ore, ConcessionRounding.EACH_UP),
            ),
            statedBy,
          },
        ];
      });
    },
  });
}

function list<One extends { participant: { municipalityId: string } }>(
  paid: readonly One[],
  figure: (one: One) => number,
): string {
  return paid.map((one) => `${one.participant.municipalityId} ${figure(one)}`).join(', ');
}
