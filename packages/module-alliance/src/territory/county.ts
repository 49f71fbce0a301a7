import { dayFor, isValidOn, listsByKey, namesOf } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';

export function registerCounty(module: AllianceBuilder): void {
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
        'How the borders differ from those of the areas it was formed from; null if they do not.',
      numbers: 'The county number (fylkesnummer), by period.',
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
        example:
          '{ county(id: "buskerud") { name numbers { number } territorialChanges { effectiveOn kind newAreas { county { name } } } } }',
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
