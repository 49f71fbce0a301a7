import type { LinkedTables, ProtectedCell } from '@vesthub/disclosure';
import { Attacker, breaches, type Breach } from '@vesthub/disclosure-attacker';
import { structureOf, truthOf } from './random-tables.ts';

/** A release an attacker has all cells of. */
export interface Vintage {
  readonly name: string;
  readonly tables: LinkedTables;
  readonly cells: readonly ProtectedCell[];
}

/**
 * Gives the attacker every cell of every vintage, the order of those that are shown, and which of the finest counts
 * did not change; says what it found that it should not have.
 */
export async function attack(...vintages: readonly Vintage[]): Promise<Breach[]> {
  const [newest] = vintages;
  const inner = new Map(
    vintages.map(({ name, tables }) => [
      name,
      new Map(tables.rows.map((row) => [row.at.join('|'), row.value])),
    ]),
  );
  const sameAs = (vintage: string, leaves: readonly string[]) => {
    const key = leaves.join('|');
    const value = inner.get(vintage)!.get(key);
    return vintages.find(({ name }) => inner.get(name)!.get(key) === value)!.name;
  };
  const attacker = new Attacker(structureOf(newest!.tables), sameAs);
  for (const { name, tables, cells } of vintages) {
    const least = tables.rule.zeros === 'published' ? 1 : 0;
    const shown = cells.filter(({ flag }) => flag === 'OK');
    for (const { at, value } of shown) attacker.sawValue(at, value!, name);
    for (const { at, flag } of cells) if (flag === 'PRIVACY') attacker.sawHidden(at, name, least);
    attacker.sawOrder(
      shown.toSorted((a, b) => a.value! - b.value!).map(({ at }) => at),
      name,
    );
  }
  const tablesOf = (vintage: string) => vintages.find(({ name }) => name === vintage)!.tables;
  return breaches(await attacker.findings(), {
    isSecret: (at, vintage) => isSecret(tablesOf(vintage), at),
    width: (_, vintage) => tablesOf(vintage).rule.threshold,
  });
}

export function isSecret(tables: LinkedTables, at: readonly string[]): boolean {
  const count = truthOf(tables, at);
  if (count === 0) return tables.rule.zeros === 'protected';
  return count <= tables.rule.threshold;
}
