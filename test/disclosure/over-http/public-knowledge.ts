import type { TableStructure } from '@vesthub/disclosure-attacker';
import type { InnerCodes, Leaves } from './inner-codes.ts';

/** Knowledge of an indicator that the attacker has before the first query, because it is public. */
export interface PublicKnowledge extends Leaves {
  /** Official numbers of the region's municipalities. */
  readonly region: readonly string[];
  /** Inhabitants by municipality, year, age group and sex, with keys like `0219 2016 0-39 FEMALE`. */
  readonly people: ReadonlyMap<string, number>;
}

/** Names a cell: returns one code per dimension for the leaf codes that the cell sums. */
export type CellNames = (codes: InnerCodes) => string[];

/**
 * The structure of the attacker's table, and a function that names its cells. A query can sum any set of municipalities
 * and periods, so the function adds new codes to the structure.
 */
export function openStructure(): { structure: TableStructure; namesOf: CellNames } {
  const dimensions = ['region', 'period', 'ageGroup', 'sex'] as const;
  const codes: Record<string, readonly string[]>[] = dimensions.map(() => ({}));
  return {
    structure: { dimensions: dimensions.map((name, d) => ({ name, codes: codes[d]! })) },
    namesOf: (innerCodes) =>
      innerCodes.map((leaves, d) => {
        const code = leaves.toSorted().join('+');
        codes[d]![code] = leaves;
        return code;
      }),
  };
}
