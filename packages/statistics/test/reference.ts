import type { KnownIndicator } from '../src/reading/indicators.ts';
import { Regions, type CodeRow } from '../src/reading/regions.ts';

const until2020 = { from: null, to: '2020-01-01' };
const from2020 = { from: '2020-01-01', to: '2024-01-01' };

function codes(
  classification: number,
  period: Pick<CodeRow, 'from' | 'to'>,
  names: Readonly<Record<string, string>>,
): CodeRow[] {
  return Object.entries(names).map(([code, name]) => ({ classification, code, name, ...period }));
}

/** Some real municipalities, counties and areas. */
export const regions = new Regions(
  [
    ...codes(131, until2020, {
      '0219': 'Bærum',
      '0220': 'Asker',
      '0602': 'Drammen',
      '0604': 'Kongsberg',
      '0605': 'Ringerike',
      '0612': 'Hole',
      '0616': 'Nes',
    }),
    ...codes(131, from2020, { '3005': 'Drammen', '3024': 'Bærum', '3040': 'Nesbyen' }),
    ...codes(104, until2020, { '02': 'Akershus', '06': 'Buskerud' }),
    ...codes(104, from2020, { '30': 'Viken' }),
  ],
  [
    { id: 'norge', name: 'Norge', aliases: ['hele landet', 'landet', 'the whole country'] },
    { id: 'vestre-viken', name: 'Vestre Viken', aliases: ['vestre viken hf'] },
  ],
);

/** The known indicators: one whose measure is stated, and one of which nothing states it. */
export const indicators: readonly KnownIndicator[] = [
  {
    id: 'population',
    code: '07459.Personer',
    aliases: ['07459.personer1', '07459.persons', 'personer', 'persons'],
    name: 'Folkemengde',
    publisher: 'Statistisk sentralbyrå',
    dataSet: '07459: Befolkning, etter region og år',
    measure: 'COUNT',
    decimals: 0,
    stated: true,
  },
  {
    id: 'unknown',
    code: 'ukjent',
    aliases: [],
    name: 'Ukjent',
    publisher: null,
    dataSet: 'x.csv',
    measure: 'COUNT',
    decimals: 0,
    stated: false,
  },
];
