import { regional, type RegionalBuilder } from '../module.ts';

export function registerNetworkChecks(module: RegionalBuilder): void {
  module.check({
    name: 'regional-breakfast-meetings',
    title: {
      nb: 'Like mange frokostmøter som «månedlig» sier',
      en: 'As many breakfast meetings were held as «monthly» says',
    },
    run: async (context) => {
      const events = await regional
        .client(context)
        .regionalEvent.findMany({ orderBy: { id: 'asc' } });
      const monthly = events.filter((event) => event.frequency === 'MONTHLY');
      return monthly.flatMap((rhythm) =>
        events.flatMap((counted) => {
          const { countedFrom, countedTo, eventCount } = counted;
          const same = counted.networkId === rhythm.networkId && counted.kind === rhythm.kind;
          if (!same || eventCount === null || countedFrom === null || countedTo === null) return [];
          return [
            {
              what: counted.id,
              expected: monthsBetween(countedFrom, countedTo),
              actual: eventCount,
              statedBy: [rhythm, counted].map((event) => ['RegionalEvent', event.id] as const),
            },
          ];
        }),
      );
    },
  });
  module.check({
    name: 'regional-network-partners',
    title: {
      nb: 'De samme partnerne etablerte nettverket og sitter i koordineringsgruppen',
      en: 'The same partners established the network and sit in its coordination group',
    },
    run: async (context) => {
      const networks = await regional.client(context).regionalNetwork.findMany({
        include: { members: { orderBy: { bodyId: 'asc' } } },
      });
      return networks.map((network) => {
        const { members } = network;
        const founders = members.filter((member) => member.capacity === 'FOUNDER');
        const group = members.filter((member) => member.capacity === 'COORDINATION_GROUP');
        return {
          what: network.id,
          expected: founders.map((member) => member.bodyId).join(', '),
          actual: group.map((member) => member.bodyId).join(', '),
          statedBy: members.map((member) => ['RegionalNetworkMember', member.id] as const),
        };
      });
    },
  });
  module.check({
    name: 'regional-network-aims',
    title: {
      nb: 'Like mange mål for nettverket i hvert dokument',
      en: 'The network has the same number of aims in every document',
    },
    run: async (context) => {
      const networks = await regional.client(context).regionalNetwork.findMany({
        include: { purposes: { include: { aims: true }, orderBy: { date: 'asc' } } },
      });
      return networks.flatMap(({ purposes: [first, ...later] }) =>
        first === undefined
          ? []
          : later.map((purpose) => ({
              what: purpose.id,
              expected: first.aims.length,
              actual: purpose.aims.length,
              statedBy: [first, purpose].map((one) => ['RegionalNetworkPurpose', one.id] as const),
            })),
      );
    },
  });
  module.check({
    name: 'regional-applications',
    title: {
      nb: 'Søknadene i et enkelt år gikk til mottakere som også er nevnt for hele tiden',
      en: 'The recipients of the applications of one year are also named for the whole time',
    },
    run: async (context) => {
      const networks = await regional.client(context).regionalNetwork.findMany({
        include: { applications: { orderBy: { name: 'asc' } } },
      });
      return networks.map((network) => {
        const ofYear = network.applications.filter((one) => one.year !== null);
        const overall = network.applications.filter((one) => one.year === null);
        return {
          what: network.id,
          expected: ofYear.map((one) => one.name).join(', '),
          actual: ofYear
            .filter((one) => overall.some((other) => other.name === one.name))
            .map((one) => one.name)
            .join(', '),
          statedBy: ofYear.map((one) => ['RegionalApplication', one.id] as const),
        };
      });
    },
  });
}

function monthsBetween(from: Date, to: Date): number {
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  return years * 12 + to.getUTCMonth() - from.getUTCMonth();
}
