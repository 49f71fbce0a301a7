import { protect, type LinkedTables } from '@vesthub/disclosure';
import type { Breach } from '@vesthub/disclosure-attacker';
import { attack, isSensitive } from './attack.ts';
import { generator, randomTables, trueValueOf } from './random-tables.ts';

interface Outcome {
  readonly tables: number;
  readonly suppressed: number;
  readonly breaches: readonly (Breach & { readonly seed: number })[];
}

/** Protects and attacks `count` random linked systems, with the seeds `first`, `first + 1` and so on. */
export async function attackRandomTables(first: number, count: number): Promise<Outcome> {
  const breaches: (Breach & { seed: number })[] = [];
  let suppressed = 0;
  for (let seed = first; seed < first + count; seed++) {
    const tables = randomTables(seed);
    const { cells } = await protect(tables);
    suppressed += cells.filter(({ flag }) => flag === 'PRIVACY').length;
    const found = await attack({ name: '', tables, cells });
    breaches.push(...found.map((breach) => ({ ...breach, seed })));
  }
  return { tables: count, suppressed, breaches };
}

/** Releases random linked systems, corrects some counts, releases again, and attacks both releases together. */
export async function attackRevisions(first: number, count: number): Promise<Outcome> {
  const breaches: (Breach & { seed: number })[] = [];
  let suppressed = 0;
  for (let seed = first; seed < first + count; seed++) {
    const before = randomTables(seed);
    const old = await protect(before);
    const published = new Set(
      old.cells.flatMap(({ at, flag }) => (flag === 'OK' ? [at.join('|')] : [])),
    );
    const after: LinkedTables = {
      ...before,
      rows: corrected(before.rows, seed + 7),
      earlier: [{ rows: before.rows, published: (at) => published.has(at.join('|')) }],
    };
    const { cells } = await protect(after);
    suppressed += cells.filter(({ flag }) => flag === 'PRIVACY').length;
    const found = await attack(
      { name: 'new', tables: after, cells },
      { name: 'old', tables: before, cells: old.cells },
    );
    breaches.push(...found.map((breach) => ({ ...breach, seed })));
  }
  return { tables: count, suppressed, breaches };
}

function corrected(rows: LinkedTables['rows'], seed: number): LinkedTables['rows'] {
  const random = generator(seed);
  return rows.map((row) =>
    random() < 0.15
      ? { ...row, value: Math.max(0, row.value! + Math.floor(random() * 7) - 3) }
      : row,
  );
}

/** Publishes one random secondary suppression per linked system. Counts the systems with a breach. */
export async function attackWithOneCellMore(
  first: number,
  count: number,
): Promise<{ published: number; detected: number }> {
  let published = 0;
  let detected = 0;
  for (let seed = first; seed < first + count; seed++) {
    const tables = randomTables(seed);
    const { cells } = await protect(tables);
    const secondary = cells.filter(
      ({ at, flag }) => flag === 'PRIVACY' && !isSensitive(tables, at),
    );
    const one = secondary[Math.floor(generator(seed)() * secondary.length)];
    if (!one) continue;
    published += 1;
    const leaking = cells.map((cell) =>
      cell === one ? ({ ...cell, flag: 'OK', value: trueValueOf(tables, cell.at) } as const) : cell,
    );
    if ((await attack({ name: '', tables, cells: leaking })).length > 0) detected += 1;
  }
  return { published, detected };
}
