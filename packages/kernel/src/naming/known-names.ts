import type { RequestContext } from '../context/context.ts';
import type { KnownName } from '../context/service-shapes.ts';
import type { CodedError } from '../errors/coded-error.ts';
import { inputError } from '../errors/errors.ts';
import { distance } from '../errors/nearest-name.ts';
import { isoDay } from '../time/calendar.ts';

/**
 * Loads the names of all rows of a model; every caller may read these rows. If rows share a name, an argument for a
 * single row takes the first of them.
 */
export type LoadNames = (context: RequestContext) => Promise<readonly KnownName[]>;

/** The names of one row: its key, and each text of `names` that is not null. */
export function namesOf(
  key: string,
  names: readonly (string | null)[],
  period: { readonly from: Date | null; readonly to: Date | null } = { from: null, to: null },
): KnownName[] {
  const [from, to] = [period.from && isoDay(period.from), period.to && isoDay(period.to)];
  const distinct = new Set([key, ...names.filter((name) => name !== null)]);
  return [...distinct].map((name) => ({ key, name, from, to }));
}

/**
 * Returns `text` itself if it is a key. Otherwise returns the keys of the rows with the name `text` on `day`. If no row
 * has the name on `day`, or `day` is null, returns the keys of the rows that have the name on any day.
 */
export function keysNamed(
  text: string,
  names: readonly KnownName[],
  day: string | null,
): readonly string[] {
  if (names.some(({ key }) => key === text)) return [text];
  const wanted = plain(text);
  const found = names.filter(({ name }) => plain(name) === wanted);
  const then = day === null ? [] : found.filter((one) => hasOn(one, day));
  return [...new Set((then.length > 0 ? then : found).map(({ key }) => key))];
}

/**
 * The error for a text that names no row. It suggests the most similar name, or lists the keys if no name is similar.
 */
export function unknownName(
  field: string,
  type: string,
  text: string,
  names: readonly KnownName[],
): CodedError {
  return inputError(
    field,
    text,
    `the key, the global id or a name of a ${type}${hint(text, names)}`,
  );
}

function hint(text: string, names: readonly KnownName[]): string {
  const found = nearest(text, names);
  if (!found) return '';
  const keys = [...new Set(names.map(({ key }) => key))].sort();
  return found.isLike || keys.length > mostListed
    ? `; the nearest is ${quoted(found.name)}`
    : `; known are ${keys.join(', ')}`;
}

/** Maximum number of keys that an error lists. */
const mostListed = 20;

function hasOn({ from, to }: KnownName, day: string): boolean {
  return (!from || from <= day) && (!to || to > day);
}

function quoted({ key, name }: KnownName): string {
  return key === name ? `"${key}"` : `"${key}" (${name})`;
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase('nb');
}

/**
 * Returns the name with the smallest edit distance to `text`; undefined if `names` is empty. `isLike` tells whether
 * that name is similar to `text`.
 */
function nearest(
  text: string,
  names: readonly KnownName[],
): { name: KnownName; isLike: boolean } | undefined {
  const wanted = plain(text).slice(0, longest);
  let best: KnownName | undefined;
  let fewest = Infinity;
  for (const entry of names) {
    for (const candidate of [entry.key, entry.name]) {
      const edits = distance(wanted, plain(candidate));
      if (edits < fewest) [best, fewest] = [entry, edits];
    }
  }
  const isLike = fewest <= Math.max(2, Math.floor(wanted.length / 2));
  return best && { name: best, isLike };
}

/** Maximum number of characters of a text that are compared with names. The maximum limits the time for a long text. */
const longest = 100;
