import { write, type ModuleDatabase } from '@vesthub/kernel';
import type { PartTables, PublishedCube } from '@vesthub/releases';
import { orchestra } from './module.ts';

/** The attributes of a member that are counted. */
interface Member {
  readonly ensemble: string;
  readonly birthYear: number;
  readonly instrument: string;
}

/** Lowest and highest age of each group, in years. The orchestras accept ages 8 to 19. */
const ageGroups = [
  [0, 9],
  [10, 12],
  [13, 15],
  [16, 18],
  [19, 120],
] as const;

/** Code of the total over all values of a dimension. */
export const total = 'all';

/**
 * Members by ensemble and age, and by ensemble and instrument. Most members are minors, and most cells are small. Each
 * year is a separate part, because a sum over years would count a member of several years more than once.
 */
export const membersCube: PublishedCube = {
  name: 'members',
  title: {
    nb: 'Medlemmer i orkestrene etter år, alder og instrument',
    en: 'Members of the orchestras by year, age and instrument',
  },
  unit: { nb: 'unike personer', en: 'unique persons' },
  rule: { method: 'suppress', threshold: 4, zeros: 'hideable' },
  parts: async (connection) =>
    read(connection, async (tx) => {
      const found = await tx.orchestraMusician.findMany({ select: { from: true, to: true } });
      const years = new Set<number>();
      for (const { from, to } of found) {
        if (!from) continue;
        const last = to ? new Date(to.getTime() - 1).getUTCFullYear() : new Date().getUTCFullYear();
        for (let year = from.getUTCFullYear(); year <= last; year++) years.add(year);
      }
      return [...years].sort((a, b) => a - b).map(String);
    }),
  tables: async (connection, part) =>
    read(connection, async (tx) => {
      const year = Number(part);
      const begins = new Date(Date.UTC(year, 0, 1));
      const ends = new Date(Date.UTC(year + 1, 0, 1));
      const found = await tx.orchestraMusician.findMany({
        where: { from: { lt: ends }, OR: [{ to: null }, { to: { gt: begins } }] },
        orderBy: { id: 'asc' },
      });
      const stated = await tx.orchestraMembershipCount.findMany({
        where: { year },
        select: { ensembleId: true },
      });
      return tablesOf(
        found.map(({ ensembleId, birthYear, instrument }) => ({
          ensemble: ensembleId,
          birthYear,
          instrument,
        })),
        year,
        stated.map(({ ensembleId }) => ensembleId),
      );
    }),
};

/**
 * Reads personal data. Uses a write transaction, because only such a transaction sees all rows despite row-level
 * security.
 */
function read<Result>(
  connection: ModuleDatabase,
  run: (tx: ReturnType<typeof orchestra.inTransaction>) => Promise<Result>,
): Promise<Result> {
  const why = { author: 'release', reason: 'Members are counted for a release' };
  return write(connection, why, (tx) => run(orchestra.inTransaction(tx)));
}

/**
 * The tables of a year. `stated` contains the ensembles whose number of members is public, in a document or on a public
 * page.
 */
function tablesOf(members: readonly Member[], year: number, stated: readonly string[]): PartTables {
  const ensembles = distinct(members.map(({ ensemble }) => ensemble));
  const instruments = distinct(members.map(({ instrument }) => instrument));
  const ages = ageGroups.map(([from, to]) => `${from}-${to}`);
  const counts = new Map<string, { at: string[]; value: number }>();
  for (const { ensemble, birthYear, instrument } of members) {
    const age = ageGroups.findIndex(
      ([from, to]) => from <= year - birthYear && year - birthYear <= to,
    );
    const at = [ensemble, ages[Math.max(0, age)]!, instrument];
    const row = counts.get(at.join()) ?? { at, value: 0 };
    row.value += 1;
    counts.set(at.join(), row);
  }
  const whole = (name: string, leaves: readonly string[]) => ({
    name,
    leaves,
    groups: [{ code: total, leaves }],
    total,
  });
  return {
    dimensions: [
      whole('ensemble', ensembles),
      whole('age', ages),
      whole('instrument', instruments),
    ],
    cubes: [
      { name: 'by age', codes: { ensemble: 'all', age: 'all' } },
      { name: 'by instrument', codes: { ensemble: 'all', instrument: 'all' } },
    ],
    rows: [...counts.values()],
    known: distinct(stated)
      .filter((ensemble) => ensembles.includes(ensemble))
      .map((ensemble) => [ensemble, total, total]),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
