import { health, type HealthBuilder } from '../module.ts';

/**
 * Registers the checks that compare funding with the grants, with the results, and with the position that the money
 * pays for.
 */
export function registerFundingChecks(module: HealthBuilder): void {
  module.check({
    name: 'health-fully-financed-without-deficit',
    title: {
      nb: 'Den som fullfinansierer, har dekket det prosjektet kostet',
      en: 'A giver that finances a project in full has covered its cost',
    },
    run: async (context) => {
      const fundings = await health.client(context).healthFunding.findMany({
        where: { fullyFinanced: true, externalNok: { not: null }, resultNok: { not: null } },
        orderBy: { id: 'asc' },
      });
      return fundings.map((funding) => ({
        what: funding.id,
        expected: funding.externalNok!,
        actual: funding.externalNok! - funding.resultNok!,
        statedBy: [['HealthFunding', funding.id]],
      }));
    },
  });
  module.check({
    name: 'health-external-money',
    title: {
      nb: 'De eksterne midlene er summen av tilskuddene',
      en: 'The external money is the sum of the grants',
    },
    run: async (context) => {
      const fundings = await health.client(context).healthFunding.findMany({
        where: { externalNok: { not: null } },
        include: { grants: true },
        orderBy: { id: 'asc' },
      });
      return fundings.map((funding) => ({
        what: funding.id,
        expected: funding.externalNok!,
        actual: funding.grants.reduce((sum, grant) => sum + grant.amountNok, 0),
        statedBy: [['HealthFunding', funding.id]],
      }));
    },
  });
  module.check({
    name: 'health-public-health-position',
    title: {
      nb: 'Midlene til folkehelse dekker den stillingen som er foreslått',
      en: 'The money set aside for public health covers the proposed position',
    },
    run: async (context) => {
      const [fundings, positions] = await Promise.all([
        health.client(context).healthFunding.findMany({
          where: { positionPercent: { not: null } },
          orderBy: { year: 'asc' },
        }),
        health.client(context).healthPosition.findMany({ where: { percent: { not: null } } }),
      ]);
      return fundings.map((funding) => {
        const covered = positions.filter(
          ({ programme, year }) => programme === funding.programme && year === funding.year,
        );
        return {
          what: funding.id,
          expected: funding.positionPercent!,
          actual: covered.reduce((sum, { percent }) => sum + percent!, 0),
          statedBy: [
            ['HealthFunding', funding.id] as const,
            ...covered.map(({ id }) => ['HealthPosition', id] as const),
          ],
        };
      });
    },
  });
}
