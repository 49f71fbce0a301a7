import { orchestra, type OrchestraBuilder } from '../module.ts';

/**
 * Registers the checks of a tour. They cover the travelling party, the concerts, and whether the players are members of
 * the orchestra.
 */
export function registerTourChecks(module: OrchestraBuilder): void {
  module.check({
    name: 'orchestra-tour-party',
    title: {
      nb: 'Reisefølget er summen av dem som reiste',
      en: 'The whole party is the sum of the kinds of traveller',
    },
    run: async (context) => {
      const tours = await orchestra
        .client(context)
        .orchestraTour.findMany({ include: { party: true } });
      return tours.flatMap(({ party }) => {
        const whole = party.find((row) => row.kind === 'WHOLE_PARTY');
        if (!whole) return [];
        const parts = party.filter((row) => row.kind !== 'WHOLE_PARTY');
        return [
          {
            what: whole.tourId,
            expected: whole.count,
            actual: parts.reduce((sum, row) => sum + row.count, 0),
            statedBy: [['OrchestraTourPartyCount', whole.id] as const],
          },
        ];
      });
    },
  });
  module.check({
    name: 'orchestra-tour-concerts',
    title: {
      nb: 'Så mange konserter på turen som årsrapporten nevner hver for seg',
      en: 'As many concerts on the tour as the annual report names one by one',
    },
    run: async (context) => {
      const tours = await orchestra
        .client(context)
        .orchestraTour.findMany({ include: { concerts: true } });
      return tours.map((tour) => ({
        what: tour.id,
        expected: tour.concertCount,
        actual: tour.concerts.length,
        statedBy: [['OrchestraTour', tour.id] as const],
      }));
    },
  });
  module.check({
    name: 'orchestra-players-on-tour',
    title: {
      nb: 'Like mange spillere på turen som orkesteret har deltakere',
      en: 'As many players on the tour as the orchestra has members',
    },
    kind: 'SCOPE',
    run: async (context) => {
      const tours = await orchestra.client(context).orchestraTour.findMany({
        include: {
          party: { where: { kind: 'PLAYER' } },
          season: { include: { membershipCounts: { where: { isPreferred: true } } } },
        },
      });
      return tours.flatMap(({ season, party }) => {
        const members = season.membershipCounts.find(
          (count) => count.ensembleId === season.ensembleId,
        );
        if (!members) return [];
        return party.map((players) => ({
          what: players.tourId,
          expected: members.count,
          actual: players.count,
          statedBy: [
            ['OrchestraMembershipCount', members.id] as const,
            ['OrchestraTourPartyCount', players.id] as const,
          ],
        }));
      });
    },
  });
}
