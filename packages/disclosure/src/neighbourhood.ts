import { product } from './grid.ts';
import { isHidden, type System } from './system.ts';

/** Up to this many variables a system is looked at whole. */
const small = 64;

/**
 * The variables among which a secret cell looks for company: some of those it counts, and per dimension
 * those of their neighbours that are hidden already, large enough to take part, and under the same sums.
 * A change of these variables that leaves the published cells alone is possible in the whole system, whatever
 * else is in it: that is why looking here is safe.
 */
export function neighbourhood(system: System, target: number, reach: number): number[] {
  const { grid } = system;
  if (grid.innerCount * system.releases <= small || reach === Infinity) {
    return openVariables(system, Array.from(system.variable));
  }
  const release = Math.floor(target / grid.cellCount);
  const codes = grid.codesAt(target % grid.cellCount);
  const core = grid.leavesAt(coreOf(system, target) % grid.innerCount);
  const chosen = core.map((leaf, d) => {
    const axis = grid.axes[d]!;
    const inside = axis.below[codes[d]!]!;
    const rank = (candidates: number[]) =>
      candidates
        .map((other) => ({ other, score: score(system, release, core, d, other) }))
        .sort((a, b) => b.score - a.score || a.other - b.other)
        .slice(0, reach)
        .map(({ other }) => other);
    const within = rank([...inside].filter((other) => other !== leaf));
    const outside = rank(
      Array.from({ length: axis.leafCount }, (_, other) => other).filter(
        (other) => !inside.includes(other),
      ),
    );
    return [leaf, ...within.slice(0, outside.length > 0 ? reach - 1 : reach), ...outside];
  });
  const variables: number[] = [];
  product(chosen, (leaves) => {
    const inner = grid.innerAt(leaves);
    for (let other = 0; other < system.releases; other++) {
      variables.push(system.variable[other * grid.innerCount + inner]!);
    }
  });
  return openVariables(system, variables);
}

/** The largest of the variables a cell counts that is not known to everybody. */
function coreOf(system: System, target: number): number {
  const { grid } = system;
  const release = Math.floor(target / grid.cellCount);
  let best = -1;
  grid.eachBelow(target % grid.cellCount, (inner) => {
    const at = release * grid.innerCount + inner;
    if (system.low[at] === system.high[at]) return;
    if (best < 0 || system.value[at]! > system.value[best]!) best = at;
  });
  return best < 0 ? release * grid.innerCount : best;
}

/** How useful the leaf `other` of dimension `d` is as a partner of the core. */
function score(
  system: System,
  release: number,
  core: readonly number[],
  d: number,
  other: number,
): number {
  const { grid } = system;
  const leaves = core.map((leaf, e) => (e === d ? other : leaf));
  const inner = grid.innerAt(leaves);
  const at = release * grid.innerCount + inner;
  if (system.low[at] === system.high[at]) return -10;
  const axis = grid.axes[d]!;
  const mine = axis.above[core[d]!]!;
  const shared = axis.above[other]!.filter((code) => mine.includes(code)).length;
  const cell = release * grid.cellCount + grid.cellAt(leaves);
  const hidden = isHidden(system.state[cell]) ? 2 : 0;
  return (3 * shared) / mine.length + hidden + Math.min(system.value[at]!, 4) / 3;
}

/** Those of the variables that anybody could find out. */
export function openVariables(system: System, variables: readonly number[]): number[] {
  return [...new Set(variables)].filter(
    (at) => system.low[at] !== system.high[at] && !Number.isNaN(system.value[at]),
  );
}
