import type { Cube, Dimension } from './cube.ts';

/** A dimension in numbers. Codes are numbered from 0, the leaves first. */
export interface Axis {
  readonly name: string;
  readonly codes: readonly string[];
  readonly leafCount: number;
  /** Whether the same persons may be counted under several leaves. */
  readonly repeats: boolean;
  /** The leaves of each code. */
  readonly below: readonly Int32Array[];
  /** The codes each leaf is counted in, itself included. */
  readonly above: readonly Int32Array[];
  indexOf(code: string): number | undefined;
}

/** A declaration that cannot be understood; the message names what is wrong and what would be right. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError';
}

export function axisOf({ name, leaves, groups = [], total, repeats = false }: Dimension): Axis {
  const codes = [...leaves, ...groups.map((group) => group.code)];
  const index = new Map(codes.map((code, at) => [code, at]));
  if (index.size !== codes.length) {
    const twice = codes.find((code, at) => index.get(code) !== at);
    throw new DeclarationError(`Dimension ${name} has the code "${twice}" twice.`);
  }
  if (total !== undefined && !index.has(total)) {
    throw new DeclarationError(`Dimension ${name} has no code "${total}" to be its total.`);
  }
  const below = [
    ...leaves.map((_, at) => Int32Array.of(at)),
    ...groups.map((group) => {
      const members = group.leaves.map((leaf) => {
        const at = index.get(leaf);
        if (at === undefined || at >= leaves.length) {
          throw new DeclarationError(
            `Group "${group.code}" of dimension ${name} names "${leaf}", which is none of its leaves.`,
          );
        }
        return at;
      });
      return Int32Array.from(new Set(members)).sort();
    }),
  ];
  const above = leaves.map((_, leaf) =>
    Int32Array.from(below.flatMap((members, code) => (members.includes(leaf) ? [code] : []))),
  );
  return {
    name,
    codes,
    leafCount: leaves.length,
    repeats,
    below,
    above,
    indexOf: (code) => index.get(code),
  };
}

/** For each axis, the code numbers a cube shows. */
export function codesOf(
  cube: Cube,
  axes: readonly Axis[],
  dimensions: readonly Dimension[],
): number[][] {
  const unknown = Object.keys(cube.codes).find((name) => !axes.some((axis) => axis.name === name));
  if (unknown !== undefined) {
    throw new DeclarationError(
      `Cube ${cube.name} shows the dimension "${unknown}"; known: ${axes.map((axis) => axis.name).join(', ')}.`,
    );
  }
  return axes.map((axis, d) => {
    const shown = cube.codes[axis.name];
    if (shown === 'all') return axis.codes.map((_, at) => at);
    const total = dimensions[d]?.total;
    const codes = shown ?? (total === undefined ? [] : [total]);
    if (codes.length === 0) {
      throw new DeclarationError(
        `Cube ${cube.name} leaves out the dimension ${axis.name}, which has no total.`,
      );
    }
    return codes.map((code) => {
      const at = axis.indexOf(code);
      if (at !== undefined) return at;
      throw new DeclarationError(
        `Cube ${cube.name} shows "${code}" of ${axis.name}, which has no such code.`,
      );
    });
  });
}
