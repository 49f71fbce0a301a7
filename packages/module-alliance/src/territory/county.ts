import { dayFor, holdsOn, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import { TerritorialChangeKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerCounty(hub: AllianceHub): void {
  hub.enum('TerritorialChangeKind', TerritorialChangeKind, {
    description: 'How a territory or its authority came from another.',
    values: {
      MERGER: 'Several become one (sammenslåing).',
      SPLIT: 'One becomes several (deling).',
    },
  });
  hub.model('County', {
    description:
      'Territory of a county (fylke), with a lifetime. The elected authority of it is a `CountyAuthority`.',
    rule: 'public',
    fields: {
      name: 'Name.',
      period: 'Lifetime of the county within these borders.',
      bordersNote: 'What the borders took in or left out beside the predecessors.',
      numbers: 'The county number (fylkesnummer), by period.',
      predecessors: 'What it came from.',
      successors: 'What came of it.',
      countyAuthorities: 'The authorities of the county.',
      subregions: 'Regions of municipalities counted under it.',
    },
  });
  hub.model('CountyNumber', {
    description: 'The two-digit number of a county (fylkesnummer) in a period.',
    rule: 'public',
    fields: {
      number: 'Two digits, with leading zero.',
      period: 'When it held.',
      county: 'The county.',
    },
  });
  hub.model('CountySuccession', {
    description: 'One county that became, or became part of, another on a day.',
    rule: 'public',
    fields: {
      date: 'The first day of the successor.',
      kind: 'Merger or split.',
      predecessor: 'The county before.',
      successor: 'The county after.',
    },
  });
  hub.collection('County', {
    one: 'county',
    many: 'counties',
    filter: ['name'],
    order: ['name'],
  });
  hub.extend('County', (x) => ({
    number: x.one({
      type: 'String',
      description: 'The county number (fylkesnummer) on a day, today unless asked otherwise.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayFor(args, context);
        const rows = await database(context).countyNumber.findMany({
          where: { countyId: { in: [...keys] }, ...validOn(day) },
        });
        const lists = listsByKey(keys, rows, (row) => row.countyId);
        return lists.map(([row]) => (row && holdsOn(row, day) ? row.number : null));
      },
    }),
  }));
  hub.search({ type: 'County', title: (row: { name: string }) => row.name });
}
