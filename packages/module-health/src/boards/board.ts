import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { memberCount } from '../cooperation/member-count.ts';
import { database } from '../database.ts';
import { HealthBoardKind } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerBoard(hub: HealthHub): void {
  hub.enum('HealthBoardKind', HealthBoardKind, {
    description: 'What kind of board or committee it is.',
    values: {
      OWNERS_MEETING: 'Yearly meeting of the mayors of all municipalities, until 2015 (eiermøte).',
      BOARD: 'Board until 2015 (styre).',
      COOPERATION_BOARD: 'Board from 2015, with seats by subregion (samarbeidsstyre).',
      JOINT_COMMITTEE:
        'Joint committee of municipalities and health trust (overordnet samarbeidsutvalg, OSU).',
      DISPUTE_COMMITTEE:
        'Settles disagreements between municipalities and health trust (tvisteutvalg).',
      MAYORS_AND_CHIEF_EXECUTIVES_MEETING:
        'Yearly meeting of mayors and chief executives (ordfører- og rådmannsmøte).',
      PARTNERSHIP_MEETING: 'Yearly meeting of the partners (partnerskapsmøte).',
    },
  });
  const board = hub.model('HealthBoard', {
    description:
      'A board of the cooperation, or a committee of municipalities and health trust together (styre, utvalg).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      bodyId: { description: 'The board as a body.', refersTo: 'Body' },
      kind: 'What kind of board or committee it is.',
      period: 'When it has existed.',
      composition: 'Who sits in it (sammensetning).',
      seats: 'How many sit in it.',
      seatsAtMost: 'Whether `seats` is an upper limit (inntil).',
      meetingsPerYear: 'How many times a year it meets.',
      meetingsAtLeast: 'Whether `meetingsPerYear` is a lower limit (minst).',
      termYears: 'Length of a term of office, in years.',
      highest: 'Whether it is the cooperation’s highest body (øverste organ).',
      matters: 'What it deals with.',
      sameAs: 'The board it is taken to be, under another name.',
      otherNames: 'Boards that are taken to be this one, under other names.',
      parties: 'The parties that meet in it.',
      years: 'How many meetings it held, by year.',
      meetings: 'Meetings of it that a source dates.',
      chairs: 'The municipalities that have led it.',
      subregions: 'The subregions with a seat in it.',
      functions: 'What the secretariat does for it.',
    },
  });
  hub.collection('HealthBoard', {
    one: 'healthBoard',
    many: 'healthBoards',
    filter: ['cooperationId', 'bodyId', 'kind', 'highest'],
    order: ['from'],
  });
  registerBoardParts(hub);
  hub.extend('Body', (x) => ({
    healthBoards: x.list({
      type: board,
      description: 'The board or committee of the work on health that this body is.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).healthBoard.findMany({
          where: { ...validOn(dayForList(args, context)), bodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'HealthBoard',
    title: (row: { composition: string | null; matters: string | null; bodyId: string }) =>
      row.composition ?? row.matters ?? row.bodyId,
    texts: (row: { matters: string | null }) => [row.matters],
  });
  registerBoardChecks(hub);
}

function registerBoardParts(hub: HealthHub): void {
  hub.model('HealthBoardParty', {
    description:
      'A party to a joint committee: the municipalities together, or the health trust (part).',
    rule: 'public',
    fields: {
      board: 'The committee.',
      bodyId: { description: 'The party.', refersTo: 'Body' },
      position: 'Place in the list.',
    },
  });
  hub.model('HealthBoardYear', {
    description: 'How many meetings a board held in a year (møter i året).',
    rule: 'public',
    fields: {
      board: 'The board.',
      year: 'Calendar year.',
      meetingCount: 'Number of meetings.',
    },
  });
  hub.collection('HealthBoardYear', {
    one: 'healthBoardYear',
    many: 'healthBoardYears',
    filter: ['boardId', 'year', 'meetingCount'],
    order: ['year', 'meetingCount'],
  });
  hub.model('HealthBoardChair', {
    description: 'A municipality’s time as leader of a board (leder).',
    rule: 'public',
    fields: {
      board: 'The board.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      period: 'When it led.',
    },
  });
}

function registerBoardChecks(hub: HealthHub): void {
  hub.check({
    name: 'health-owners-meeting-seats',
    title: {
      nb: 'Eiermøtet hadde en ordfører fra hver kommune i samarbeidet',
      en: 'The owners’ meeting had a mayor from each municipality of the cooperation',
    },
    run: async (context) => {
      const boards = await database(context).healthBoard.findMany({
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
  hub.check({
    name: 'health-board-seats',
    title: {
      nb: 'Samarbeidsstyret har like mange plasser som kommuneregionene har til sammen',
      en: 'The cooperation board has as many seats as the subregions have together',
    },
    run: async (context) => {
      const boards = await database(context).healthBoard.findMany({
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
}
