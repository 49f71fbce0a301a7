import { artFestival, type ArtFestivalBuilder } from '../module.ts';

/** Checks the host contribution against the funding, and the alliance's contribution from year to year. */
export function registerMoneyChecks(module: ArtFestivalBuilder): void {
  module.check({
    name: 'festival-host-contribution',
    title: {
      nb: 'Vertskapsbidraget i finansieringen er det som ble besluttet',
      en: 'The host contribution in the funding is the one decided',
    },
    run: async (context) => {
      const editions = await artFestival.client(context).festivalEdition.findMany({
        include: { hostContributions: true, fundings: { where: { kind: 'HOST' } } },
        orderBy: { year: 'asc' },
      });
      return editions.flatMap(({ id, hostContributions, fundings }) => {
        const decided = hostContributions.filter((row) => row.amountNok !== null);
        const paid = fundings.filter((row) => row.amountNok !== null);
        if (decided.length === 0 || paid.length === 0) return [];
        const sum = (rows: readonly { amountNok: number | null }[]) =>
          rows.reduce((total, row) => total + (row.amountNok ?? 0), 0);
        return [
          {
            what: id,
            expected: sum(decided),
            actual: sum(paid),
            statedBy: decided.map((row) => ['FestivalHostContribution', row.id] as const),
          },
        ];
      });
    },
  });
  module.check({
    name: 'festival-alliance-contribution',
    title: {
      nb: 'Vestregionens bidrag er det samme fra år til år',
      en: 'The alliance’s contribution is the same from year to year',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const rows = await artFestival.client(context).festivalFunding.findMany({
        where: { kind: { in: ['PROPOSED_BUDGET', 'ALLIANCE'] }, amountNok: { not: null } },
        orderBy: { edition: { year: 'asc' } },
      });
      return rows.slice(1).map((row, at) => ({
        what: row.id,
        expected: rows[at]!.amountNok!,
        actual: row.amountNok!,
        statedBy: [rows[at]!, row].map((one) => ['FestivalFunding', one.id] as const),
      }));
    },
  });
}
