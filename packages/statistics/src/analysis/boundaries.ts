/** A change of codes in Klass: all or part of the area of `oldCode` became all or part of the area of `newCode`. */
export interface CodeChange {
  readonly oldCode: string;
  readonly newCode: string;
  /** First day of the new code. */
  readonly on: Date;
}

/** The codes that together cover an area on another day, or the reason why no codes cover exactly that area. */
export type Parts =
  | { readonly exact: true; readonly codes: readonly string[] }
  | {
      readonly exact: false;
      /** The code whose area lies only partly in the requested area. */
      readonly code: string;
      /**
       * The codes of all areas that contain part of the area of `code`. The requested area is one of them. These are
       * codes of the day whose borders are requested.
       */
      readonly areas: readonly string[];
      /** `SPLIT`: the code was split later. `MERGED`: the code was merged from several earlier ones. */
      readonly why: 'SPLIT' | 'MERGED';
    };

/**
 * Returns the codes whose figures on the day `at` add up to the area that `code` has on the day `borders`.
 *
 * The result is exact when the area consists of whole areas of the day `at`, even if their numbers differ. The result
 * is inexact when `at` is before a split or after a merger, because a code of that day covers more than the area.
 * Klass, Statistics Norway's register of classifications, does not list border adjustments that change no code. Such
 * adjustments are ignored.
 */
export function partsOf(
  code: string,
  { at, borders }: { at: Date; borders: Date },
  changes: readonly CodeChange[],
): Parts {
  const codes = follow(code, borders, at, changes);
  for (const part of codes) {
    const areas = follow(part, at, borders, changes);
    if (areas.length > 1) {
      return { exact: false, code: part, areas, why: at < borders ? 'SPLIT' : 'MERGED' };
    }
  }
  return { exact: true, codes };
}

/**
 * Returns the codes that cover, on the day `to`, the area that `code` covers on the day `from`. The codes are sorted.
 */
export function follow(
  code: string,
  from: Date,
  to: Date,
  changes: readonly CodeChange[],
): readonly string[] {
  const onwards = from < to;
  const [after, until] = onwards ? [from, to] : [to, from];
  const between = changes
    .filter(({ on }) => on > after && on <= until)
    .sort((one, other) => (onwards ? 1 : -1) * (one.on.getTime() - other.on.getTime()));
  let codes = new Set([code]);
  for (let first = 0; first < between.length;) {
    const next = between.findIndex(({ on }, at) => at > first && +on !== +between[first]!.on);
    const end = next === -1 ? between.length : next;
    codes = step(codes, between.slice(first, end), onwards);
    first = end;
  }
  return [...codes].sort();
}

/** Applies the changes of one day to `codes`. Goes forwards in time if `onwards` is true, otherwise backwards. */
function step(
  codes: ReadonlySet<string>,
  sameDay: readonly CodeChange[],
  onwards: boolean,
): Set<string> {
  const after = new Set<string>();
  for (const code of codes) {
    const found = sameDay.filter(({ oldCode, newCode }) => code === (onwards ? oldCode : newCode));
    if (found.length === 0) after.add(code);
    for (const { oldCode, newCode } of found) after.add(onwards ? newCode : oldCode);
  }
  return after;
}
