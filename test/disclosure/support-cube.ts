import type { PartTables, PublishedCube } from '@vesthub/releases';

type Row = PartTables['rows'][number];

const contributionsOf = (largest: number, others: number) =>
  [largest, ...Array.from({ length: 5 }, () => others)].map((amount, at) => ({
    by: `donor ${at}`,
    amount,
  }));

function money(largest: number, others: number): Omit<Row, 'at'> {
  const contributions = contributionsOf(largest, others);
  const value = contributions.reduce((sum, { amount }) => sum + amount, 0);
  return { value, contributors: contributions.length, contributions };
}

/** The rows by part: grants with contributions, visits with contributors, members with a denominator. */
const data: Readonly<Record<string, Readonly<Record<string, Omit<Row, 'at'>>>>> = {
  grants: {
    dominated: money(90_000, 200),
    many: money(5_000, 4_000),
    some: money(3_000, 2_000),
    others: money(70_000, 60_000),
  },
  visits: {
    fewContributors: { value: 40, contributors: 3 },
    fewPeople: { value: 12, contributors: 6, people: 4 },
    many: { value: 70, contributors: 50, people: 900 },
    others: { value: 55, contributors: 31, people: 800 },
  },
  members: {
    nearlyAll: { value: 97, denominator: 100 },
    withheld: { value: null, withheld: true },
    many: { value: 40, denominator: 100 },
    others: { value: 50, denominator: 100 },
  },
};

/** A cube of three parts. Its sensitive cells are sensitive by other rules than a small count. */
export function supportCube(): PublishedCube {
  return {
    name: 'support',
    title: { nb: 'Støtte', en: 'Support' },
    unit: { nb: 'unike personer', en: 'unique persons' },
    rule: { method: 'suppress', threshold: 4, zeros: 'hideable', dominance: 0.1 },
    parts: () => Promise.resolve(Object.keys(data)),
    tables: (_connection, part) => {
      const leaves = Object.keys(data[part]!);
      return Promise.resolve({
        dimensions: [{ name: 'group', leaves, groups: [{ code: 'all', leaves }], total: 'all' }],
        cubes: [{ name: 'all', codes: { group: 'all' } }],
        rows: leaves.map((leaf) => ({ at: [leaf], ...data[part]![leaf]! })),
      });
    },
  };
}
