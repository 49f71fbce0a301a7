import { forEachCombination } from './cross-table.ts';
import { isSuppressed, type LinkedSystem } from './linked-system.ts';

/** A system with at most this many variables is a single subproblem. */
const wholeSystemLimit = 64;

/**
 * Returns the unknown variables of the subproblem that protects the cell `target`: in every release, the inner cells
 * whose leaves `subproblemLeaves` selects. For a small system or an infinite `reach`, returns all unknown variables.
 *
 * A solution leaves every published cell unchanged, whatever values the other variables have. The solution is therefore
 * valid for the whole system.
 */
export function subproblemVariables(system: LinkedSystem, target: number, reach: number): number[] {
  const { crossTable, releaseCount } = system;
  if (crossTable.innerCount * releaseCount <= wholeSystemLimit || reach === Infinity) {
    return unknownVariables(system, Array.from(system.variable));
  }
  const variables: number[] = [];
  forEachCombination(subproblemLeaves(system, target, reach), (leaves) => {
    const inner = crossTable.innerCellAt(leaves);
    for (let release = 0; release < releaseCount; release++) {
      variables.push(system.variable[release * crossTable.innerCount + inner]!);
    }
  });
  return unknownVariables(system, variables);
}

/** The variables whose value the attacker does not know, without duplicates. */
export function unknownVariables(system: LinkedSystem, variables: readonly number[]): number[] {
  return [...new Set(variables)].filter(
    (at) => system.lower[at] !== system.upper[at] && !Number.isNaN(system.innerValue[at]),
  );
}

/**
 * Returns, for each dimension, the leaf of the target's base inner cell and then the leaves with the best
 * `partnerScore`. At most `reach` of those leaves are in the target's code, and at most `reach` are not.
 */
function subproblemLeaves(system: LinkedSystem, target: number, reach: number): number[][] {
  const { crossTable } = system;
  const release = Math.floor(target / crossTable.cellCount);
  const codes = crossTable.codesOf(target % crossTable.cellCount);
  const base = crossTable.leavesOf(baseInnerCell(system, target) % crossTable.innerCount);
  return base.map((leaf, d) => {
    const { leavesByCode, leafCount } = crossTable.dimensions[d]!;
    const within = leavesByCode[codes[d]!]!;
    const best = (candidates: number[]) =>
      candidates
        .map((other) => ({ other, score: partnerScore(system, release, base, d, other) }))
        .sort((a, b) => b.score - a.score || a.other - b.other)
        .slice(0, reach)
        .map(({ other }) => other);
    const inside = best([...within].filter((other) => other !== leaf));
    const outside = best(
      Array.from({ length: leafCount }, (_, other) => other).filter(
        (other) => !within.includes(other),
      ),
    );
    return [leaf, ...inside.slice(0, outside.length > 0 ? reach - 1 : reach), ...outside];
  });
}

/**
 * Considers the target's inner cells whose value the attacker does not know. Returns the one with the largest value.
 */
function baseInnerCell(system: LinkedSystem, target: number): number {
  const { crossTable } = system;
  const release = Math.floor(target / crossTable.cellCount);
  let base = -1;
  crossTable.forEachInnerCell(target % crossTable.cellCount, (inner) => {
    const at = release * crossTable.innerCount + inner;
    if (system.lower[at] === system.upper[at]) return;
    if (base < 0 || system.innerValue[at]! > system.innerValue[base]!) base = at;
  });
  return base < 0 ? release * crossTable.innerCount : base;
}

/**
 * How well the leaf `other` of dimension `d` can balance a change of the base inner cell. A good leaf shares sums with
 * the base leaf, is already suppressed, and has a value that is large enough to change.
 */
function partnerScore(
  system: LinkedSystem,
  release: number,
  base: readonly number[],
  d: number,
  other: number,
): number {
  const { crossTable } = system;
  const leaves = base.map((leaf, e) => (e === d ? other : leaf));
  const at = release * crossTable.innerCount + crossTable.innerCellAt(leaves);
  if (system.lower[at] === system.upper[at]) return -10;
  const { codesByLeaf } = crossTable.dimensions[d]!;
  const baseCodes = codesByLeaf[base[d]!]!;
  const shared = codesByLeaf[other]!.filter((code) => baseCodes.includes(code)).length;
  const cell = release * crossTable.cellCount + crossTable.cellAt(leaves);
  const suppressed = isSuppressed(system.status[cell]) ? 2 : 0;
  return (3 * shared) / baseCodes.length + suppressed + Math.min(system.innerValue[at]!, 4) / 3;
}
