import { Decimal } from '@prisma/client/runtime/client';
import type { StoredField } from '@vesthub/kernel';
import type { Column } from './columns.ts';
import { NotCompiled } from './not-compiled.ts';

/** Makes the row that Prisma would give of a row of PostgreSQL's answer. */
export type DecodeRow = (row: readonly unknown[]) => Record<string, unknown>;

type Decode = (value: unknown) => unknown;

/** Names of an enum's values in Prisma, by their names in the database. */
export type EnumNames = (type: string) => ReadonlyMap<unknown, string>;

/** Makes the decoder of the rows with these columns. */
export function rowDecoder(columns: readonly Column[], enumNames: EnumNames): DecodeRow {
  const steps = columns.map((column) => ({
    name: column.name,
    decode: decodeOf(column, enumNames),
  }));
  return (row) => {
    const made: Record<string, unknown> = {};
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at];
      if (step) made[step.name] = step.decode === null ? row[at] : step.decode(row[at]);
    }
    return made;
  };
}

function decodeOf(column: Column, enumNames: EnumNames): Decode | null {
  if (column.kind === 'value') return valueDecoder(column.field, enumNames);
  if (column.kind === 'counts') {
    const { columns } = column;
    return (value) => Object.fromEntries(columns.map((name, at) => [name, listOf(value)[at]]));
  }
  const decode = rowDecoder(column.columns, enumNames);
  if (column.kind === 'row') {
    const { isRequired } = column;
    return (value) => {
      if (value !== null) return decode(listOf(value));
      // Prisma decides what a row is without a row that it needs.
      if (isRequired) throw new NotCompiled('missing row');
      return null;
    };
  }
  const { isBackward } = column;
  return (value) => {
    const rows = listOf(value).map((row) => decode(listOf(row)));
    return isBackward ? rows.reverse() : rows;
  };
}

function valueDecoder({ kind, type, isList }: StoredField, enumNames: EnumNames): Decode | null {
  if (kind === 'enum') {
    const names = enumNames(type);
    const decode: Decode = (value) => names.get(value) ?? null;
    return isList ? (value) => listOf(value).map(decode) : decode;
  }
  if (isList) return listOf;
  if (type === 'DateTime') return orNull((text) => new Date(text));
  if (type === 'Decimal') return orNull((text) => new Decimal(text));
  if (type === 'BigInt') return orNull((text) => BigInt(text));
  return null;
}

function orNull(decode: (text: string) => unknown): Decode {
  return (value) => (typeof value === 'string' ? decode(value) : null);
}

/** A JSON array; PostgreSQL gives null for an array without elements. */
function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
