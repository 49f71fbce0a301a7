import type { Ages } from '../analysis/standard-population.ts';

/** The ages of an age group as the store writes it (`7`, `67-79`, `80+`); null for anything else. */
export function agesOf(group: string): Ages | null {
  const [, from, rest] = /^(\d{1,3})(\+|-\d{1,3})?$/.exec(group) ?? [];
  if (from === undefined) return null;
  if (rest === '+') return { from: Number(from), to: null };
  return { from: Number(from), to: rest === undefined ? Number(from) : Number(rest.slice(1)) };
}

/** Whether all of `inner` lies within `outer`. */
export function within(inner: Ages, outer: Ages): boolean {
  if (inner.from < outer.from) return false;
  return outer.to === null || (inner.to !== null && inner.to <= outer.to);
}
