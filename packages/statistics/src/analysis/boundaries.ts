/** A change of codes in Klass: all or part of the area of `oldCode` became all or part of the area of `newCode`. */
export interface CodeChange {
  readonly oldCode: string;
  readonly newCode: string;
  /** First day of the new code. */
  readonly on: Date;
}

/** The codes that make up an area on another day, or the reason why no set of codes matches the area exactly. */
export type Parts =
  | { readonly exact: true; readonly codes: readonly string[] }
  | {
      readonly exact: false;
      /** The code whose area lies only partly in the requested area. */
      readonly code: string;
      /**
       * The codes, on the day `borders`, of all areas that contain part of `code`; the requested area is one of them.
       */
      readonly areas: readonly string[];
      /** `SPLIT`: the code was split later. `MERGED`: the code was merged from several earlier ones. */
      readonly why: 'SPLIT' | 'MERGED';
    };

/**
 * The codes whose figures on the day `at` add up to the area that `code` has on the day `borders`.
 *
 * Exact when whole areas were merged between the two days, or only got a new number. Inexact when a code was split, or when
 * `at` is after a merger, because the merged code covers more than the area. Border adjustments that change no code are
 * ignored: Klass, Statistics Norway's register of classifications, does not list them.
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

/** The codes that cover on the day `to` the area that `code` covers on the day `from`; sorted. */
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

/** Applies the changes of one day to `codes`, forwards in time if `onwards`, otherwise backwards. */
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
