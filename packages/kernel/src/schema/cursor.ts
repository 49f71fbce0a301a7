import type { OrderColumn } from './order.ts';
import { textFault } from './input-text.ts';

/** The position of a row in a list. */
export interface Cursor {
  /** The type of the row; null in a cursor without a type. */
  readonly type: string | null;
  readonly key: string;
  /**
   * The row's values of the order columns, so that the position is known even after the row is deleted. Null if the
   * cursor has the key only.
   */
  readonly place: { readonly order: string; readonly values: readonly unknown[] } | null;
}

/**
 * The text of a cursor. `order` is null if some callers may not read an order column; the cursor then has the row's key
 * only.
 */
export function writeCursor(
  type: string,
  row: Readonly<Record<string, unknown>>,
  order: readonly OrderColumn[] | null,
): string {
  const parts: unknown[] = [type, row['id']];
  if (order)
    parts.push(
      nameOf(order),
      order.map(({ name }) => textOf(row[name])),
    );
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Decodes a cursor in any variant of base64; null for a text that is not a cursor. */
export function readCursor(text: string): Cursor | null {
  if (!/^[\w+/-]+={0,2}$/.test(text)) return null;
  const decoded = Buffer.from(text, 'base64').toString();
  const [, key] = /^GPC:S:(.+)$/s.exec(decoded) ?? [];
  if (key !== undefined) return isText(key) ? { type: null, key, place: null } : null;
  const parts = parsed(decoded);
  if (!Array.isArray(parts)) return null;
  const [type, id, order, values] = parts as unknown[];
  if (typeof type !== 'string' || typeof id !== 'string' || !isText(id)) return null;
  const hasPlace = typeof order === 'string' && Array.isArray(values);
  return { type, key: id, place: hasPlace ? { order, values } : null };
}

/** The values of a cursor for `order`; null when the cursor was made for another order or not by the hub. */
export function placeIn(
  { place, key }: Cursor,
  order: readonly OrderColumn[],
): readonly unknown[] | null {
  if (place?.order !== nameOf(order) || place.values.length !== order.length) return null;
  const values = order.map((column, index) => valueOf(column, place.values[index]));
  return values.includes(undefined) || values.at(-1) !== key ? null : values;
}

/** The values of a row for `order`. */
export function placeOf(
  row: Readonly<Record<string, unknown>>,
  order: readonly OrderColumn[],
): readonly unknown[] {
  return order.map(({ name }) => row[name]);
}

function nameOf(order: readonly OrderColumn[]): string {
  return order
    .map(({ name, descending, nulls }) => `${name}${descending ? '-' : '+'}${nulls?.[0] ?? ''}`)
    .join(' ');
}

function textOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  // Prisma gives decimals as objects.
  return typeof value === 'object' && value !== null
    ? (value as { toString(): string }).toString()
    : value;
}

/** The value of a column; undefined when the cursor's value cannot be a value of the column. */
function valueOf({ type, nulls, values }: OrderColumn, given: unknown): unknown {
  if (given === null) return nulls === null ? undefined : null;
  if (values) return values.includes(given) ? given : undefined;
  if (type === 'Int') return isInt32(given) ? given : undefined;
  if (type === 'Float') return Number.isFinite(given) ? given : undefined;
  if (typeof given !== 'string') return undefined;
  if (type === 'DateTime') return instant(given);
  if (type === 'Decimal') return /^-?\d{1,30}(\.\d{1,30})?$/.test(given) ? given : undefined;
  return isText(given) ? given : undefined;
}

function isInt32(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) === ((value as number) | 0);
}

function instant(text: string): Date | undefined {
  if (!/^(?!0000)\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function isText(text: string): boolean {
  return textFault(text) === null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
