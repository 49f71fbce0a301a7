import { dayFor, isValidOn, listsByKey, namesOf } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';
import { TerritorialChangeKind } from '../generated/client/enums.ts';

export function registerCounty(module: AllianceBuilder): void {
  module.enum('TerritorialChangeKind', TerritorialChangeKind, {
    description: 'The way a county or county authority was formed from another (endringstype).',
    values: {
      MERGER: 'Several units became one (sammenslåing).',
      SPLIT: 'One unit became several (deling).',
    },
  });
  module.model('County', {
    description:
      'A territory with a number, in the period in which it existed (fylke). Its elected authority is a `CountyAuthority`.',
    rule: 'public',
    defaultOrder: 'name',
    unknownBeginning: { since: 'older' },
    fields: {
      name: 'Name of the county.',
      period: 'Period in which the county existed within these borders.',
      bordersNote:
        'How the borders differ from those of the listed predecessors; null if they do not.',
      numbers: 'The county number (fylkesnummer), by period.',
      predecessors: 'Successions in which this county is the successor.',
      successors: 'Successions in which this county is the predecessor.',
      countyAuthorities: 'County authorities (fylkeskommuner) that govern or governed the county.',
      subregions: 'Regions of municipalities (kommuneregioner) that belong to it.',
    },
  });
  module.model('CountyNumber', {
    description: 'The two-digit number of a county (fylkesnummer) in a period.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { since: 'older' },
    fields: {
      number: 'Two digits, with leading zero.',
      period: 'Period in which the number was valid.',
      county: 'The county.',
    },
  });
  module.model('CountySuccession', {
    description: 'Succession of one county by another on a given day (avløsning av fylke).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      date: 'The first day of the successor.',
      kind: 'Whether the change was a merger or a split.',
      predecessor: 'The county that ended.',
      successor: 'The county that took over.',
    },
  });
  module.collection('County', {
    one: 'county',
    many: 'counties',
    filter: ['name'],
    order: ['name'],
    catalogue: {
      question: {
        nb: 'Hvilke fylker har området hørt til?',
        en: 'To which counties has the region belonged?',
      },
      term: 'fylke',
      topics: ['TERRITORY'],
      example: '{ counties { nodes { name period { from to } subregions { name } } } }',
      one: {
        question: {
          nb: 'Hvilket fylke er dette, og hva kom etter det?',
          en: 'Which county is this, and what came after it?',
        },
        example: '{ county(id: "buskerud") { name numbers { number } successors { date } } }',
      },
    },
  });
  module.names('County', async (context) => {
    const rows = await alliance.client(context).county.findMany({ include: { numbers: true } });
    return rows.flatMap((row) => [
      ...namesOf(row.id, [row.name], row),
      ...row.numbers.flatMap((one) => namesOf(row.id, [one.number], one)),
    ]);
  });
  module.extend('County', (x) => ({
    number: x.one({
      type: 'String',
      description:
        'County number (fylkesnummer) on the as-of day, by default today; null if the county had no number then.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayFor(args, context);
        const rows = await alliance.client(context).countyNumber.findMany({
          where: { countyId: { in: [...keys] }, ...module.validOn('CountyNumber', day) },
        });
        const lists = listsByKey(keys, rows, (row) => row.countyId);
        return lists.map(([row]) => (row && isValidOn(row, day) ? row.number : null));
      },
    }),
  }));
  module.search({ type: 'County', title: (row) => row.name });
}
