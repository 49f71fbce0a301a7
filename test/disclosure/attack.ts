import type { LinkedTables, ProtectedCell } from '@vesthub/disclosure';
import { Attacker, breachesOf, type Breach } from '@vesthub/disclosure-attacker';
import { structureOf, trueValueOf } from './random-tables.ts';

/** A release: the unprotected tables and all protected cells. */
export interface Vintage {
  readonly name: string;
  readonly tables: LinkedTables;
  readonly cells: readonly ProtectedCell[];
}

/**
 * Attacks several releases of one set of tables, newest first, and returns the breaches. The attacker gets every cell
 * of every release, the order of the published cells by value, and the list of inner counts that did not change.
 */
export async function attack(...vintages: readonly Vintage[]): Promise<Breach[]> {
  const attacker = new Attacker(structureOf(vintages[0]!.tables), newestEqual(vintages));
  for (const { name, tables, cells } of vintages) {
    const least = tables.rule.zeros === 'published' ? 1 : 0;
    const published = cells.filter(({ flag }) => flag === 'OK');
    for (const { at, value } of published) attacker.addValue(at, value!, name);
    for (const { at, flag } of cells) {
      if (flag === 'PRIVACY') attacker.addSuppressed(at, name, least);
    }
    attacker.addOrder(
      published.toSorted((a, b) => a.value! - b.value!).map(({ at }) => at),
      name,
    );
  }
  const tablesOf = (vintage: string) => vintages.find(({ name }) => name === vintage)!.tables;
  return breachesOf(await attacker.intervals(), {
    isSensitive: (at, vintage) => isSensitive(tablesOf(vintage), at),
    protectionLevel: (_, vintage) => tablesOf(vintage).rule.threshold,
  });
}

/** Returns a function that finds the newest vintage in which an inner count equals the count in a given vintage. */
function newestEqual(vintages: readonly Vintage[]) {
  const counts = new Map(
    vintages.map(({ name, tables }) => [
      name,
      new Map(tables.rows.map((row) => [row.at.join('|'), row.value])),
    ]),
  );
  return (vintage: string, leaves: readonly string[]): string => {
    const key = leaves.join('|');
    const count = counts.get(vintage)!.get(key);
    return vintages.find(({ name }) => counts.get(name)!.get(key) === count)!.name;
  };
}

export function isSensitive(tables: LinkedTables, at: readonly string[]): boolean {
  const count = trueValueOf(tables, at);
  if (count === 0) return tables.rule.zeros === 'protected';
  return count <= tables.rule.threshold;
}
