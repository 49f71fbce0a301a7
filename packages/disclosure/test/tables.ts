import type { Cube, Dimension, Row, ZeroPolicy } from '../src/linked-tables.ts';

/**
 * A table of the vignette "Small count frequency table suppression" of Statistics Norway's GaussSuppression 1.2.3 (MIT),
 * and the number of cells that GaussSuppression suppresses in the table.
 */
export interface Vector {
  readonly name: string;
  readonly cubes: readonly Cube[];
  readonly dimensions: readonly Dimension[];
  readonly rows: readonly Row[];
  readonly threshold: number;
  readonly zeros: ZeroPolicy;
  readonly absent?: 'impossible';
  /** Number of cells GaussSuppression suppresses, primary and secondary. */
  readonly suppressed: number;
  /** Sum of the true values of the cells GaussSuppression suppresses. */
  readonly suppressedValue: number;
  /**
   * Given where the pattern of GaussSuppression leaves intervals narrower than the threshold: what a pattern with wide
   * enough intervals suppresses.
   */
  readonly least?: { readonly cells: number; readonly value: number };
}

const places = ['Spain', 'Iceland', 'Portugal'];
const years = ['2014', '2015', '2016'];
const age: Dimension = {
  name: 'age',
  leaves: ['young', 'old'],
  groups: [{ code: 'Total', leaves: ['young', 'old'] }],
  total: 'Total',
};
const flatPlace: Dimension = {
  name: 'place',
  leaves: places,
  groups: [{ code: 'Total', leaves: places }],
  total: 'Total',
};
const place: Dimension = {
  ...flatPlace,
  groups: [
    { code: 'Total', leaves: places },
    { code: 'EU', leaves: ['Spain', 'Portugal'] },
    { code: 'nonEU', leaves: ['Iceland'] },
  ],
};
const year: Dimension = {
  name: 'year',
  leaves: years,
  groups: [{ code: 'Total', leaves: years }],
  total: 'Total',
};

/** Counts of young and old in Spain, Iceland and Portugal. */
function rows(young: readonly number[], old: readonly number[], ...when: string[]): Row[] {
  return [
    ...young.map((value, at) => ({ at: ['young', places[at]!, ...when], value })),
    ...old.map((value, at) => ({ at: ['old', places[at]!, ...when], value })),
  ];
}

const first = rows([5, 2, 0], [6, 3, 4]);
const everything: Cube[] = [{ name: 'all', codes: { age: 'all', place: 'all' } }];
const common = { dimensions: [age, place], cubes: everything, rows: first };

export const vectors: readonly Vector[] = [
  {
    name: 'two dimensions',
    ...common,
    dimensions: [age, flatPlace],
    threshold: 1,
    zeros: 'protected',
    suppressed: 4,
    suppressedValue: 9,
  },
  {
    name: 'a hierarchy',
    ...common,
    threshold: 2,
    zeros: 'protected',
    suppressed: 8,
    suppressedValue: 29,
  },
  {
    name: 'two linked tables',
    ...common,
    cubes: [
      { name: 'age by union', codes: { age: ['young', 'old'], place: ['EU', 'nonEU'] } },
      { name: 'place', codes: { place: [...places, 'Total'] } },
    ],
    threshold: 2,
    zeros: 'protected',
    suppressed: 2,
    suppressedValue: 5,
  },
  {
    name: 'zeros published',
    ...common,
    threshold: 4,
    zeros: 'published',
    suppressed: 10,
    suppressedValue: 49, // Trying every pattern finds none with a smaller sum.
    least: { cells: 13, value: 69 },
  },
  {
    name: 'zeros hideable',
    ...common,
    threshold: 3,
    zeros: 'hideable',
    suppressed: 8,
    suppressedValue: 29,
  },
  {
    name: 'a structural zero',
    ...common,
    rows: first.filter(({ at }) => at.join() !== 'young,Iceland'),
    absent: 'impossible',
    threshold: 2,
    zeros: 'protected',
    suppressed: 4,
    suppressedValue: 15,
  },
  {
    name: 'the problem of zeros',
    ...common,
    rows: rows([5, 0, 0], [6, 3, 4]),
    threshold: 2,
    zeros: 'protected',
    suppressed: 10,
    suppressedValue: 36,
  },
  {
    name: 'the problem of singletons',
    dimensions: [age, place, year],
    cubes: [
      {
        name: 'age by place by year',
        codes: { age: 'all', place: [...places, 'Total'], year: 'all' },
      },
      { name: 'union by year', codes: { place: ['EU', 'nonEU', 'Total'], year: 'all' } },
    ],
    rows: [
      ...rows([5, 2, 0], [6, 3, 4], '2014'),
      ...rows([5, 0, 0], [6, 3, 4], '2015'),
      ...rows([7, 1, 1], [5, 4, 3], '2016'),
    ],
    threshold: 1,
    zeros: 'published',
    suppressed: 14,
    suppressedValue: 62,
    least: { cells: 14, value: 83 },
  },
];
