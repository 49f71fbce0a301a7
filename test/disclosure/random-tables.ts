import type { Cube, Dimension, LinkedTables, Row, ZeroPolicy } from '@vesthub/disclosure';
import type { TableStructure } from '@vesthub/disclosure-attacker';

/** A generator of pseudo-random numbers in [0, 1). Equal seeds give equal numbers. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) / 2 ** 32;
  };
}

/** A random linked system: two or three dimensions with overlapping groups, one or two cubes, mostly small counts. */
export function randomTables(seed: number): LinkedTables {
  const random = generator(seed);
  const pick = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const dimensions = Array.from({ length: pick(2, 3) }, (_, d) => randomDimension(d, random, pick));
  const cubes: Cube[] = [
    {
      name: 'all',
      codes: Object.fromEntries(dimensions.map(({ name }) => [name, 'all' as const])),
    },
  ];
  if (random() < 0.5) {
    // Replaces the cube by two cubes, which each lack one dimension.
    cubes.splice(0, 1, ...[0, 1].map((at) => cubeWithout(dimensions, at)));
  }
  const zeros = (['published', 'hideable', 'protected'] as const)[pick(0, 2)] as ZeroPolicy;
  const scale = [2, 6, 20][pick(0, 2)]!;
  const rows = everyRow(dimensions, () => Math.floor(-Math.log(1 - random()) * scale));
  return {
    dimensions,
    cubes,
    rule: { method: 'suppress', threshold: pick(2, 4), zeros },
    rows,
  };
}

function cubeWithout(dimensions: readonly Dimension[], omitted: number): Cube {
  return {
    name: `without ${omitted}`,
    codes: Object.fromEntries(
      dimensions.filter((_, d) => d !== omitted).map(({ name }) => [name, 'all' as const]),
    ),
  };
}

function randomDimension(
  d: number,
  random: () => number,
  pick: (least: number, most: number) => number,
): Dimension {
  const leaves = Array.from({ length: pick(2, 4) }, (_, at) => `${'abc'[d]}${at}`);
  const groups = [{ code: `all ${d}`, leaves }];
  for (let at = 0; at < pick(0, 2); at++) {
    const some = leaves.filter(() => random() < 0.5);
    if (some.length > 0) groups.push({ code: `group ${d}.${at}`, leaves: some });
  }
  return { name: `dimension ${d}`, leaves, groups, total: `all ${d}` };
}

function everyRow(
  dimensions: readonly Dimension[],
  value: (at: readonly string[]) => number,
): Row[] {
  let combinations: (readonly string[])[] = [[]];
  for (const { leaves } of dimensions) {
    combinations = combinations.flatMap((start) => leaves.map((leaf) => [...start, leaf]));
  }
  return combinations.map((at) => ({ at, value: value(at) }));
}

/** The structure of the tables without their values, which is public. */
export function structureOf({ dimensions }: Pick<LinkedTables, 'dimensions'>): TableStructure {
  return {
    dimensions: dimensions.map(({ name, leaves, groups = [] }) => ({
      name,
      codes: Object.fromEntries([
        ...leaves.map((leaf) => [leaf, [leaf]] as const),
        ...groups.map((group) => [group.code, group.leaves] as const),
      ]),
    })),
  };
}

/** The unprotected value of a cell. */
export function trueValueOf(
  tables: Pick<LinkedTables, 'dimensions' | 'rows'>,
  at: readonly string[],
): number {
  const leaves = structureOf(tables).dimensions.map(({ codes }, d) => codes[at[d]!]!);
  return tables.rows
    .filter((row) => row.at.every((leaf, d) => leaves[d]!.includes(leaf)))
    .reduce((sum, row) => sum + (row.value ?? 0), 0);
}
