import type { Ages } from '@vesthub/statistics/analysis';

/** Parses a stored age group such as `7`, `67-79` or `80+`; null for any other text, including `all`. */
export function agesOf(group: string): Ages | null {
  const [, from, rest] = /^(\d{1,3})(\+|-\d{1,3})?$/.exec(group) ?? [];
  if (from === undefined) return null;
  if (rest === '+') return { from: Number(from), to: null };
  return { from: Number(from), to: rest === undefined ? Number(from) : Number(rest.slice(1)) };
}

/** Whether `outer` includes all ages of `inner`. */
export function within(inner: Ages, outer: Ages): boolean {
  if (inner.from < outer.from) return false;
  return outer.to === null || (inner.to !== null && inner.to <= outer.to);
}
