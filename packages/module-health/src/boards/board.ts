import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';
import { HealthBoardKind } from '../generated/client/enums.ts';

export function registerBoard(module: HealthBuilder): void {
  module.enum('HealthBoardKind', HealthBoardKind, {
    description: 'Purpose of a board or committee of the health cooperation (utvalgstype).',
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
  const board = module.model('HealthBoard', {
    description:
      'A board of the cooperation, or a joint committee of municipalities and health trust (styre, utvalg).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'cooperation' },
    fields: {
      cooperation: 'The cooperation.',
      bodyId: { description: 'The board as a body.', refersTo: 'Body' },
      kind: 'What kind of board or committee it is.',
      period: 'When it has existed.',
      composition: 'Who its members are (sammensetning).',
      seats: 'Number of seats.',
      isSeatCountMaximum:
        'Whether `seats` is an upper limit (inntil); null where no source says so.',
      meetingsPerYear: 'How many times a year it meets.',
      isMeetingCountMinimum:
        'Whether `meetingsPerYear` is a lower limit (minst); null where no source says so.',
      termYears: 'Length of a term of office, in years.',
      isHighest: 'Whether it is the cooperation’s highest body (øverste organ).',
      matters: 'What it deals with.',
      sameAs:
        'The board this one is assumed to be, recorded under another name; null where none is.',
      otherNames: 'Boards recorded under other names that are assumed to be this one.',
      parties: 'The parties that meet in it.',
      years: 'Number of meetings it held, by year.',
      meetings: 'Its meetings whose date a source gives.',
      chairs: 'The municipalities that have led it.',
      subregions: 'The subregions with a seat on it.',
      functions: 'What the secretariat does for it.',
    },
  });
  module.collection('HealthBoard', {
    many: 'healthBoards',
    filter: ['cooperationId', 'bodyId', 'kind', 'isHighest'],
    order: ['from'],
    catalogue: {
      question: {
        nb: 'Hvilke styrer og utvalg bestemmer om helsesamarbeidet?',
        en: 'Which boards and committees decide on the health cooperation?',
      },
      term: 'samarbeidsstyre',
      topics: ['HEALTH', 'PROCEEDINGS'],
      example: '{ healthBoards { nodes { kind seats matters body { name } } } }',
    },
  });
  registerBoardParts(module);
  module.extend('Body', (x) => ({
    boards: x.list({
      type: board,
      description: 'The boards and committees of the cooperation on health that this body is.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await health.client(context).healthBoard.findMany({
          where: {
            ...module.validOn('HealthBoard', dayForList(args, context)),
            bodyId: { in: [...keys] },
          },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'HealthBoard',
    title: (row) => row.composition ?? row.matters ?? row.bodyId,
    texts: (row) => [row.matters],
  });
}

function registerBoardParts(module: HealthBuilder): void {
  module.value('HealthBoardParty', {
    as: 'Participant',
    of: 'board',
    description:
      'A party to a joint committee: the municipalities together, or the health trust (part).',
    defaultOrder: 'position',
    fields: {
      board: 'The committee.',
      bodyId: { description: 'The party.', refersTo: 'Body' },
      position: 'Place in the list.',
    },
  });
  module.model('HealthBoardYear', {
    description: 'Number of meetings a board held in a year (møter i året).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      board: 'The board.',
      year: 'Calendar year.',
      meetingCount: 'Number of meetings.',
    },
  });
  module.lists('HealthBoardYear', {
    filter: ['boardId', 'year', 'meetingCount'],
    order: ['year', 'meetingCount'],
  });
  module.value('HealthBoardChair', {
    as: 'Participant',
    of: 'board',
    description: 'A municipality’s time as leader of a board (leder).',
    defaultOrder: 'from',
    unknownBeginning: { within: 'board' },
    fields: {
      board: 'The board.',
      municipalityId: { description: 'The municipality.', refersTo: 'Municipality' },
      period: 'When it led.',
    },
  });
}
