import { health, type HealthBuilder } from '../module.ts';
import { memberCount } from './member-count.ts';

/** Checks the number of seats of each board, and the number of municipalities in each health community. */
export function registerBoardChecks(module: HealthBuilder): void {
  module.check({
    name: 'health-owners-meeting-seats',
    title: {
      nb: 'Eiermøtet hadde en ordfører fra hver kommune i samarbeidet',
      en: 'The owners’ meeting had a mayor from each municipality of the cooperation',
    },
    run: async (context) => {
      const boards = await health.client(context).healthBoard.findMany({
        where: { kind: 'OWNERS_MEETING', seats: { not: null }, to: { not: null } },
        include: { cooperation: { include: { members: true } } },
        orderBy: { id: 'asc' },
      });
      return boards.map((row) => ({
        what: row.id,
        expected: row.seats!,
        actual: memberCount(row.cooperation.members, row.to!),
        statedBy: [['HealthBoard', row.id]],
      }));
    },
  });
  module.check({
    name: 'health-board-seats',
    title: {
      nb: 'Samarbeidsstyret har like mange plasser som kommuneregionene har til sammen',
      en: 'The cooperation board has as many seats as the subregions have together',
    },
    run: async (context) => {
      const boards = await health.client(context).healthBoard.findMany({
        where: { kind: 'COOPERATION_BOARD', seats: { not: null } },
        include: { subregions: true },
        orderBy: { id: 'asc' },
      });
      return boards.map((row) => ({
        what: row.id,
        expected: row.seats!,
        actual: row.subregions.reduce((sum, subregion) => sum + subregion.boardSeats, 0),
        statedBy: [['HealthBoard', row.id]],
      }));
    },
  });
  module.check({
    name: 'health-partnership-municipalities',
    title: {
      nb: 'Helsefellesskapet har like mange kommuner som samarbeidet hadde da det ble besluttet',
      en: 'The health community has as many municipalities as the cooperation had when it was decided to set it up',
    },
    run: async (context) => {
      const partnerships = await health.client(context).healthPartnership.findMany({
        include: { cooperation: { include: { members: true } } },
        orderBy: { id: 'asc' },
      });
      return partnerships.map((row) => ({
        what: row.id,
        expected: row.municipalityCount,
        actual: memberCount(row.cooperation.members, row.decidedOn),
        statedBy: [['HealthPartnership', row.id]],
      }));
    },
  });
}
