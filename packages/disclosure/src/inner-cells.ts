import { innerCellOf } from './aggregate.ts';
import type { CrossTable } from './cross-table.ts';
import type { LinkedTables, Row } from './linked-tables.ts';

export type Contributions = NonNullable<Row['contributions']>;

/** The rows of one release, summed per inner cell. */
export interface InnerCells {
  /** Value of each inner cell; NaN where unknown. */
  readonly value: Float64Array;
  readonly contributors: Float64Array;
  /** Infinity where a row has no denominator. */
  readonly denominator: Float64Array;
  /** Number of persons that the value can concern; Infinity where a row does not state the number. */
  readonly people: Float64Array;
  /** 1 where the publisher of the source keeps the value confidential. */
  readonly withheld: Uint8Array;
  /** 1 where the value can be more than zero; 0 for structural zeros. */
  readonly possible: Uint8Array;
  readonly contributions: ReadonlyMap<number, Contributions>;
}

export function readInnerCells(
  crossTable: CrossTable,
  rows: readonly Row[],
  absent: NonNullable<LinkedTables['absent']>,
): InnerCells {
  const { innerCount } = crossTable;
  const unlimited = absent === 'zero' ? Infinity : 0;
  const value = new Float64Array(innerCount);
  const contributors = new Float64Array(innerCount);
  const denominator = new Float64Array(innerCount).fill(unlimited);
  const people = new Float64Array(innerCount).fill(unlimited);
  const withheld = new Uint8Array(innerCount);
  const given = new Uint8Array(innerCount);
  const contributions = new Map<number, Contributions>();
  for (const row of rows) {
    const at = innerCellOf(crossTable, row);
    if (!given[at]) {
      denominator[at] = 0;
      people[at] = 0;
    }
    given[at] = 1;
    value[at] = value[at]! + (row.value ?? NaN);
    contributors[at] = contributors[at]! + (row.contributors ?? row.value ?? 0);
    denominator[at] = denominator[at]! + (row.denominator ?? Infinity);
    people[at] = people[at]! + (row.people ?? Infinity);
    if (row.withheld) withheld[at] = 1;
    if (row.contributions) {
      contributions.set(at, [...(contributions.get(at) ?? []), ...row.contributions]);
    }
  }
  const possible = absent === 'zero' ? new Uint8Array(innerCount).fill(1) : given;
  return { value, contributors, denominator, people, withheld, possible, contributions };
}
