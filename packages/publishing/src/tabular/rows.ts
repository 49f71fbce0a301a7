import { codedError, inputError } from '@vesthub/kernel';
import { isObject, type JsonObject } from './json.ts';
import { columnsOf, type Field } from './fields.ts';

/** A value of a column. */
export type Scalar = string | number | boolean | null;

/** The values of a row, by column. */
export type Row = ReadonlyMap<string, Scalar>;

/** A table made of a GraphQL answer. */
export interface Tabular {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** How lists become rows. */
export interface RowChoice {
  /** Path of the list whose items are rows. @default the only list of the answer */
  readonly rows?: string | undefined;
  /** Whether lists of scalars are joined in one cell. @default false */
  readonly joinLists?: boolean | undefined;
}

/**
 * Makes a table of a GraphQL answer: the items of one list are rows, fields around the list repeat on each row, and
 * fields of single objects are columns such as `municipality.name`. Throws with status 422 if the answer has lists
 * beside the chosen one.
 */
export function tabulate(fields: readonly Field[], data: unknown, choice: RowChoice): Tabular {
  const lists = new Set<string>();
  findLists(fields, data, [], lists);
  const chosen = chosenList(lists, choice.rows);
  const rows: Row[] = [];
  const joined = choice.joinLists ?? false;
  spread(fields, data, { path: [], row: new Map(), chosen, joined, rows });
  return { columns: columnsOf(fields, chosen), rows };
}

/** Finds the paths of the lists of objects in an answer. */
function findLists(
  fields: readonly Field[],
  value: unknown,
  path: readonly string[],
  lists: Set<string>,
): void {
  if (fields.length === 0) return;
  if (Array.isArray(value)) {
    lists.add(path.join('.'));
    for (const item of value) findLists(fields, item, path, lists);
  } else if (isObject(value)) {
    for (const { key, fields: below } of fields) {
      findLists(below, value[key], [...path, key], lists);
    }
  }
}

function chosenList(lists: ReadonlySet<string>, given: string | undefined): string {
  const [first = '', second] = lists;
  if (given !== undefined) {
    if (lists.size === 0 || lists.has(given)) return given;
    throw inputError('rows', given, `one of ${[...lists].join(', ')}`);
  }
  if (second === undefined) return first;
  throw codedError(
    'NOT_TABULAR',
    `The answer has the lists ${[...lists].join(' and ')}; expected one. Leave one out, or say whose items are rows: rows=${second}.`,
  );
}

interface Place {
  readonly path: readonly string[];
  readonly row: ReadonlyMap<string, Scalar>;
  readonly chosen: string;
  readonly joined: boolean;
  readonly rows: Row[];
}

/** Adds a row for each item of the chosen list. */
function spread(fields: readonly Field[], value: unknown, place: Place): void {
  const { path, chosen, rows } = place;
  if (Array.isArray(value)) {
    for (const item of value) spread(fields, item, place);
    return;
  }
  if (!isObject(value)) return;
  const row = new Map(place.row);
  const onTheWay = (key: string) => {
    const at = [...path, key].join('.');
    return chosen === at || chosen.startsWith(`${at}.`);
  };
  const further = fields.find(({ key }) => onTheWay(key));
  const prefix = chosen === path.join('.') ? '' : path.map((step) => `${step}.`).join('');
  for (const field of fields) {
    if (field !== further) fill(row, field, value, prefix, place.joined);
  }
  if (further === undefined) rows.push(row);
  else {
    spread(further.fields, value[further.key], { ...place, path: [...path, further.key], row });
  }
}

/** Sets the columns of a field that is not on the way to the rows. */
function fill(
  row: Map<string, Scalar>,
  { key, fields }: Field,
  value: JsonObject,
  prefix: string,
  joined: boolean,
): void {
  const inner = value[key];
  const name = `${prefix}${key}`;
  if (fields.length === 0) {
    row.set(name, scalar(inner, name, joined));
    return;
  }
  if (Array.isArray(inner)) {
    throw codedError(
      'NOT_TABULAR',
      `${name} is a list of objects beside the rows; leave it out, or choose it with rows=.`,
    );
  }
  for (const field of fields) fill(row, field, isObject(inner) ? inner : {}, `${name}.`, joined);
}

function scalar(value: unknown, name: string, joined: boolean): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (Array.isArray(value) && joined) return value.map((one) => String(one)).join(' ');
  throw codedError(
    'NOT_TABULAR',
    Array.isArray(value)
      ? `${name} is a list; leave it out, or join its values in one cell with lists=join.`
      : `${name} is a JSON value, which has no place in a cell.`,
  );
}
