import type { TableStructure } from '@vesthub/disclosure-attacker';
import type { InnerCodes, Leaves } from './inner-codes.ts';

/** Public knowledge of an indicator before any query. */
export interface PublicKnowledge extends Leaves {
  /** Numbers of the municipalities of the region. */
  readonly region: readonly string[];
  /** Inhabitants by municipality, year, age group and sex, with keys like `0219 2016 0-39 FEMALE`. */
  readonly people: ReadonlyMap<string, number>;
}

/** Gives a cell its codes, one per dimension. */
export type CellNames = (codes: InnerCodes) => string[];

/**
 * The structure of the attacker's table, and a function that names its cells. A query can sum any set of municipalities and
 * periods, so the codes are added to the structure when a cell is named.
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
