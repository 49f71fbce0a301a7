import { inputError } from '../errors/errors.ts';
import { parseGlobalId } from './global-id.ts';
import type { DateFilter, IdFilter, IntFilter, TextFilter } from './vocabulary-types.ts';

/** Prisma's condition for a text column. Ignores case and treats no character as a wildcard. */
export function textWhere(filter: TextFilter) {
  const { equals, in: list, contains, startsWith } = filter;
  // With `mode: 'insensitive'`, Prisma makes LIKE patterns of these three conditions, but not of the texts in `in`.
  const patterns = given({ equals, contains, startsWith });
  const conditions = {
    ...Object.fromEntries(Object.entries(patterns).map(([name, text]) => [name, literal(text)])),
    ...given({ in: list }),
  };
  return Object.keys(conditions).length === 0
    ? {}
    : { mode: 'insensitive' as const, ...conditions };
}

/** Escapes a text, so that as a LIKE pattern it matches only itself. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/**
 * Prisma's condition for a column with keys of `type`, or with keys of any type if `type` is null. The filter may give
 * keys or global ids.
 */
export function idWhere(path: string, type: string | null, { equals, in: list }: IdFilter) {
  const key = (name: string) => (id: string) => keyIn(`${path}.${name}`, type, id);
  return given({
    equals: typeof equals === 'string' ? key('equals')(equals) : undefined,
    in: list?.map(key('in')),
  });
}

function keyIn(path: string, type: string | null, id: string): string {
  const parsed = parseGlobalId(id);
  if (parsed === null) return id;
  if (type === null || parsed.type === type) return parsed.key;
  throw inputError(path, id, `a key or a global id of a ${type}; this is one of a ${parsed.type}`);
}

/** Prisma's condition for a number column. */
export function intWhere({ equals, in: list, atLeast, atMost }: IntFilter) {
  return given({ equals, in: list, gte: atLeast, lte: atMost });
}

const lastMillisecond = 86_399_999;

/** Prisma's condition for a column of days, or of timestamps that the schema shows as days. */
export function dateWhere({ equals, onOrAfter, before }: DateFilter) {
  const from = [equals, onOrAfter].filter((date) => date instanceof Date);
  return given({
    gte: from.toSorted((a, b) => Number(a) - Number(b)).at(-1),
    lte: equals && new Date(equals.getTime() + lastMillisecond),
    lt: before,
  });
}

/** The properties of `conditions` that are neither undefined nor null. */
export function given<T extends object>(conditions: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(conditions).filter(([, value]) => value !== undefined && value !== null),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}
