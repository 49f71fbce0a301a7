import { protect, type LinkedTables } from '@vesthub/disclosure';
import type { Breach } from '@vesthub/disclosure-attacker';
import { attack, isSecret } from './attack.ts';
import { generator, randomTables, truthOf } from './random-tables.ts';

interface Outcome {
  readonly tables: number;
  readonly hidden: number;
  readonly breaches: readonly (Breach & { readonly seed: number })[];
}

/** Protects and attacks `count` systems made by chance. */
export async function campaignOf(first: number, count: number): Promise<Outcome> {
  const breaches: (Breach & { seed: number })[] = [];
  let hidden = 0;
  for (let seed = first; seed < first + count; seed++) {
    const tables = randomTables(seed);
    const { cells } = await protect(tables);
    hidden += cells.filter(({ flag }) => flag === 'PRIVACY').length;
    const found = await attack({ name: '', tables, cells });
    breaches.push(...found.map((breach) => ({ ...breach, seed })));
  }
  return { tables: count, hidden, breaches };
}

/** The same with a second release in which some counts are corrected; the attacker has both. */
export async function revisionsOf(first: number, count: number): Promise<Outcome> {
  const breaches: (Breach & { seed: number })[] = [];
  let hidden = 0;
  for (let seed = first; seed < first + count; seed++) {
    const before = randomTables(seed);
    const old = await protect(before);
    const random = generator(seed + 7);
    const rows = before.rows.map((row) =>
      random() < 0.15
        ? { ...row, value: Math.max(0, row.value! + Math.floor(random() * 7) - 3) }
        : row,
    );
    const shown = new Set(
      old.cells.flatMap(({ at, flag }) => (flag === 'OK' ? [at.join('|')] : [])),
    );
    const after: LinkedTables = {
      ...before,
      rows,
      earlier: [{ rows: before.rows, published: (at) => shown.has(at.join('|')) }],
    };
    const { cells } = await protect(after);
    hidden += cells.filter(({ flag }) => flag === 'PRIVACY').length;
    const found = await attack(
      { name: 'new', tables: after, cells },
      { name: 'old', tables: before, cells: old.cells },
    );
    breaches.push(...found.map((breach) => ({ ...breach, seed })));
  }
  return { tables: count, hidden, breaches };
}

/** Shows one cell by chance that is hidden for the sake of others, and counts how often the attacker profits. */
export async function withOneShown(
  first: number,
  count: number,
): Promise<{ shown: number; caught: number }> {
  let shown = 0;
  let caught = 0;
  for (let seed = first; seed < first + count; seed++) {
    const tables = randomTables(seed);
    const { cells } = await protect(tables);
    const secondary = cells.filter(({ at, flag }) => flag === 'PRIVACY' && !isSecret(tables, at));
    const one = secondary[Math.floor(generator(seed)() * secondary.length)];
    if (!one) continue;
    shown += 1;
    const leaking = cells.map((cell) =>
      cell === one ? ({ ...cell, flag: 'OK', value: truthOf(tables, cell.at) } as const) : cell,
    );
    if ((await attack({ name: '', tables, cells: leaking })).length > 0) caught += 1;
  }
  return { shown, caught };
}
