import { DeclarationError } from './declaration-error.ts';
import type { Cube, Dimension } from './linked-tables.ts';

/** A dimension whose codes are numbered from 0, leaves first. */
export interface IndexedDimension {
  readonly name: string;
  readonly codes: readonly string[];
  readonly leafCount: number;
  /** Code of the sum of all leaves, if the dimension has one. */
  readonly total: string | undefined;
  /** Whether the same person may be counted under several leaves. */
  readonly repeats: boolean;
  /** For each code, the numbers of the leaves that the code sums, in ascending order. */
  readonly leavesByCode: readonly Int32Array[];
  /** For each leaf, the numbers of the codes whose sums include the leaf. The leaf's own code is one of them. */
  readonly codesByLeaf: readonly Int32Array[];
  indexOf(code: string): number | undefined;
}

/** Numbers the codes of a dimension. @throws DeclarationError for a duplicate or unknown code. */
export function indexDimension(dimension: Dimension): IndexedDimension {
  const { name, leaves, groups = [], total, repeats = false } = dimension;
  const codes = [...leaves, ...groups.map((group) => group.code)];
  const index = new Map(codes.map((code, at) => [code, at]));
  if (index.size !== codes.length) {
    const duplicate = codes.find((code, at) => index.get(code) !== at);
    throw new DeclarationError(`Dimension ${name} has a duplicate code "${duplicate}".`);
  }
  if (total !== undefined && !index.has(total)) {
    throw new DeclarationError(`Dimension ${name} has the unknown code "${total}" as its total.`);
  }
  const leavesByCode = [
    ...leaves.map((_, at) => Int32Array.of(at)),
    ...groups.map((group) => {
      const members = group.leaves.map((leaf) => {
        const at = index.get(leaf);
        if (at === undefined || at >= leaves.length) {
          throw new DeclarationError(
            `Group "${group.code}" of dimension ${name} contains "${leaf}", which is not a leaf of it.`,
          );
        }
        return at;
      });
      return Int32Array.from(new Set(members)).sort();
    }),
  ];
  const codesByLeaf = leaves.map((_, leaf) =>
    Int32Array.from(
      leavesByCode.flatMap((members, code) => (members.includes(leaf) ? [code] : [])),
    ),
  );
  return {
    name,
    codes,
    leafCount: leaves.length,
    total,
    repeats,
    leavesByCode,
    codesByLeaf,
    indexOf: (code) => index.get(code),
  };
}

/**
 * For each dimension, the numbers of the codes that the cube shows.
 * @throws DeclarationError for an unknown dimension or code.
 */
export function codesOfCube(cube: Cube, dimensions: readonly IndexedDimension[]): number[][] {
  const names = dimensions.map(({ name }) => name);
  const unknown = Object.keys(cube.codes).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new DeclarationError(
      `Cube ${cube.name} has the unknown dimension "${unknown}"; known: ${names.join(', ')}.`,
    );
  }
  return dimensions.map((dimension) => codesOfDimension(cube, dimension));
}

function codesOfDimension(cube: Cube, dimension: IndexedDimension): number[] {
  const { name, total } = dimension;
  const shown = cube.codes[name];
  if (shown === 'all') return dimension.codes.map((_, at) => at);
  const codes = shown ?? (total === undefined ? [] : [total]);
  if (codes.length === 0) {
    throw new DeclarationError(
      `Cube ${cube.name} names no code of the dimension ${name}, which has no total.`,
    );
  }
  return codes.map((code) => {
    const at = dimension.indexOf(code);
    if (at !== undefined) return at;
    throw new DeclarationError(`Cube ${cube.name} has the unknown code "${code}" of ${name}.`);
  });
}
