/** One line of Klass' changes: `oldCode` became `newCode`, or a part of it, on a day. */
export interface CodeChange {
  readonly oldCode: string;
  readonly newCode: string;
  /** First day of the new code. */
  readonly on: Date;
}

/** What an area of the wanted borders consists of at another time, or why that cannot be said exactly. */
export type Parts =
  | { readonly exact: true; readonly codes: readonly string[] }
  | {
      readonly exact: false;
      /** The code that lies in more than the wanted area. */
      readonly code: string;
      /** Codes of the areas it lies in, the wanted one among them. */
      readonly areas: readonly string[];
      /** `SPLIT`: it was divided later; `MERGED`: it was joined from several earlier. */
      readonly why: 'SPLIT' | 'MERGED';
    };

/**
 * The codes whose figures of the day `at` add up to those of `code` within the borders of the day `borders`.
 *
 * A merger is a sum of whole areas and exact. A code that was split between areas, or, looking back from a
 * time after a merger, one that holds more than the wanted area, has no exact share: the answer says which.
 * A change of number alone is one code for another. Adjustments of borders that change no number are not
 * in Klass' changes and not seen.
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

/** The codes that what `code` covers on the day `from` has on the day `to`, sorted. */
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

/** `codes` after the changes of one day, or before them. */
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
