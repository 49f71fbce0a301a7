import { bpa, type BpaBuilder } from '../module.ts';

export function registerParticipantCheck(module: BpaBuilder): void {
  module.check({
    name: 'bpa-participant-count',
    title: {
      nb: 'Like mange kommuner i hver BPA-runde som kilden sier',
      en: 'Each round has as many municipalities as the source says',
    },
    run: async (context) => {
      const rounds = await bpa.client(context).concessionRound.findMany({
        include: { participantGroups: true, participants: true },
        orderBy: { position: 'asc' },
      });
      return rounds.flatMap((round) => [
        {
          what: `${round.id}-groups`,
          expected: round.participantCount,
          actual: round.participantGroups.reduce((sum, group) => sum + group.statedCount, 0),
          statedBy: [
            ['ConcessionRound', round.id] as const,
            ...round.participantGroups.map(
              (group) => ['ConcessionParticipantGroup', group.id] as const,
            ),
          ],
        },
        {
          what: `${round.id}-known`,
          expected: String(round.hasKnownParticipants),
          actual: String(round.participants.length === round.participantCount),
          statedBy: [['ConcessionRound', round.id] as const],
        },
        ...round.participantGroups
          .filter((group) => group.hasKnownMembers)
          .map((group) => ({
            what: group.id,
            expected: group.statedCount,
            actual: round.participants.filter((one) => one.groupId === group.id).length,
            statedBy: [['ConcessionParticipantGroup', group.id] as const],
          })),
      ]);
    },
  });
}
