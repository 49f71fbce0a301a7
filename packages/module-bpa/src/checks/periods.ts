import { isoDay } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';

export function registerPeriodChecks(module: BpaBuilder): void {
  module.check({
    name: 'bpa-period-start',
    title: {
      nb: 'Avtaleperioden begynner og slutter som hvert dokument sier',
      en: 'The contract period begins and ends as each document says',
    },
    run: async (context) => {
      const rounds = await bpa.client(context).concessionRound.findMany({
        include: { periodReadings: { orderBy: { position: 'asc' } } },
        orderBy: { position: 'asc' },
      });
      return rounds.flatMap((round) =>
        round.periodReadings.flatMap((reading) => {
          const statedBy = [['ConcessionPeriodReading', reading.id] as const];
          const ends = [
            ['from', reading.statedFrom, reading.statedFromPrecision, round.from],
            ['to', reading.statedTo, reading.statedToPrecision, round.to],
          ] as const;
          return ends.flatMap(([end, stated, precision, used]) =>
            stated === null
              ? []
              : [
                  {
                    what: `${reading.id}-${end}`,
                    expected: atPrecision(stated, precision),
                    actual: used ? atPrecision(used, precision) : 'null',
                    statedBy,
                  },
                ],
          );
        }),
      );
    },
  });
  module.check({
    name: 'bpa-contract-days',
    title: {
      nb: 'Avtaleperiodens første og siste dag er milepæler',
      en: 'The first and the last day of the contract period are milestones',
    },
    run: async (context) => {
      const milestones = await bpa.client(context).concessionMilestone.findMany({
        where: { kind: { in: ['CONTRACT_START', 'CONTRACT_END'] } },
        include: { round: true },
        orderBy: { date: 'asc' },
      });
      return milestones.map((milestone) => {
        const { from, to } = milestone.round;
        const contractDay = milestone.kind === 'CONTRACT_START' ? from : to && dayBefore(to);
        return {
          what: milestone.id,
          expected: isoDay(milestone.date),
          actual: contractDay ? isoDay(contractDay) : 'null',
          statedBy: [['ConcessionMilestone', milestone.id] as const],
        };
      });
    },
  });
}

/** For each precision, how many characters of an ISO date are known: `2016` for YEAR, `2016-01` for MONTH. */
const lengths: Record<string, number> = { YEAR: 4, MONTH: 7 };

function atPrecision(date: Date, precision: string | null): string {
  return isoDay(date).slice(0, lengths[precision ?? 'DAY'] ?? 10);
}

function dayBefore(date: Date): Date {
  const before = new Date(date);
  before.setUTCDate(before.getUTCDate() - 1);
  return before;
}
