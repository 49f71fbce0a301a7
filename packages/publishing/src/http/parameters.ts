import { inputError, type Language } from '@vesthub/kernel';
import { dialects, type Dialect } from '../formats/csv.ts';
import type { Labels } from '../formats/table-sheet.ts';
import type { TableDefinition } from '../tables/table.ts';

/** How a file is written. */
export interface FileParameters {
  readonly dialect: Dialect;
  readonly labels: Labels;
  /** Null if the caller has not stated a language. */
  readonly language: Language | null;
}

const languages = { no: 'NB', nb: 'NB', en: 'EN' } as const;
const labels = { codes: 'codes', texts: 'texts', both: 'both' } as const;

/** Reads the parameters of a file from its address. Names that are not known are refused. */
export function fileParameters(
  given: URLSearchParams,
  others: readonly RegExp[] = [],
): FileParameters {
  const names = ['dialect', 'labels', 'lang'];
  for (const name of given.keys()) {
    if (names.includes(name) || others.some((pattern) => pattern.test(name))) continue;
    throw inputError(name, given.get(name), `a parameter of files: ${names.join(', ')}`);
  }
  const keys = Object.fromEntries(Object.keys(dialects).map((name) => [name, name]));
  const dialect = oneOf(given, 'dialect', keys) === 'excel-nb' ? 'excel-nb' : 'rfc4180';
  return {
    dialect,
    labels: oneOf(given, 'labels', labels) ?? 'both',
    language: oneOf(given, 'lang', languages),
  };
}

function oneOf<Value>(
  given: URLSearchParams,
  name: string,
  values: Readonly<Record<string, Value>>,
): Value | null {
  const text = given.get(name);
  if (text === null) return null;
  const value = Object.hasOwn(values, text) ? values[text] : undefined;
  if (value === undefined) throw inputError(name, text, Object.keys(values).join(', '));
  return value;
}

/** A parameter with the selected codes of a dimension, such as `valuecodes[year]`. */
export const selectionName = /^valuecodes\[(.*)\]$/i;

/** Reads the selections of a table from its address, by dimension. Repeated parameters count as one list. */
export function selectionTexts(
  { dimensions }: TableDefinition,
  given: URLSearchParams,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, text] of given) {
    const key = selectionName.exec(name)?.[1]?.toLowerCase();
    if (key === undefined) continue;
    if (!dimensions.some((dimension) => dimension.key === key)) {
      const known = dimensions.map((dimension) => dimension.key).join(', ');
      throw inputError(name, key, `a dimension of the table: ${known}`);
    }
    const before = texts.get(key);
    texts.set(key, before === undefined ? text : `${before},${text}`);
  }
  return texts;
}
