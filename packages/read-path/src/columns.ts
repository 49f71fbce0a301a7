import type { StoredField, StoredModel } from '@vesthub/kernel';
import { conditionSql } from './condition.ts';
import { definedIn, NotCompiled, recordOf } from './not-compiled.ts';
import { pageOf, pageSql } from './page.ts';
import { joined } from './relation.ts';
import { quoted, type Statement } from './statement.ts';

/**
 * What a column of a row becomes: a value, a related row, a list of related rows, or an object of counts. `isBackward`
 * says that the list was read from its end.
 */
export type Column = { readonly name: string } & (
  | { readonly kind: 'value'; readonly field: StoredField }
  | { readonly kind: 'row'; readonly isRequired: boolean; readonly columns: readonly Column[] }
  | { readonly kind: 'rows'; readonly isBackward: boolean; readonly columns: readonly Column[] }
  | { readonly kind: 'counts'; readonly columns: readonly string[] }
);

/** The columns of a row and their SQL. */
export interface Selection {
  readonly sql: readonly string[];
  readonly columns: readonly Column[];
}

/** Where a row stands: alone in an answer of PostgreSQL, or in JSON. */
type Place = 'answer' | 'json';

/** The columns of `select` and `include` of Prisma's arguments. Without `select`, all columns of the table. */
export function selectionOf(
  statement: Statement,
  model: StoredModel,
  alias: string,
  { select, include }: Readonly<Record<string, unknown>>,
  place: Place,
): Selection {
  const named = definedIn(recordOf(select ?? include, 'argument'));
  const asked = named.filter(([, value]) => value !== false);
  const sql: string[] = [];
  const columns: Column[] = [];
  const add = (name: string, value: unknown) => {
    const [text, column] = columnOf(statement, model, alias, name, value, place);
    sql.push(text);
    columns.push(column);
  };
  if (select === undefined) {
    for (const [name, field] of Object.entries(model.fields)) {
      if (field.kind !== 'object') add(name, true);
    }
  }
  for (const [name, value] of asked) add(name, value);
  if (sql.length === 0) throw new NotCompiled('argument');
  return { sql, columns };
}

function columnOf(
  statement: Statement,
  model: StoredModel,
  alias: string,
  name: string,
  value: unknown,
  place: Place,
): [string, Column] {
  if (name === '_count') return countsOf(statement, model, alias, value);
  const field = model.fields[name];
  if (!field) throw new NotCompiled('column');
  const args = value === true ? {} : recordOf(value, 'argument');
  if (field.kind === 'object') return relatedOf(statement, alias, name, field, args);
  if (value !== true) throw new NotCompiled('argument');
  return [
    valueSql(field, `${alias}.${quoted(field.column)}`, place),
    { name, kind: 'value', field },
  ];
}

/**
 * The SQL of a value. Days, instants and lists come as JSON, numbers beyond JavaScript's come as texts, because pg would
 * read them in another way.
 */
function valueSql({ kind, type, isList }: StoredField, column: string, place: Place): string {
  if (type === 'Bytes') throw new NotCompiled('column');
  if (isList) {
    if (kind !== 'enum' && type !== 'String' && type !== 'Int') throw new NotCompiled('column');
    return place === 'json' ? column : `to_json(${column})`;
  }
  if (kind === 'enum' || type === 'Decimal' || type === 'BigInt') return `${column}::text`;
  return type === 'DateTime' && place === 'answer' ? `to_json(${column})` : column;
}

/** Related rows as JSON arrays: PostgreSQL writes them faster than objects, which repeat the names. */
function relatedOf(
  statement: Statement,
  parent: string,
  name: string,
  field: StoredField,
  args: Readonly<Record<string, unknown>>,
): [string, Column] {
  const other = joined(statement, parent, field);
  const { sql, columns } = selectionOf(statement, other.model, other.alias, args, 'json');
  const row = `json_build_array(${sql.join(', ')})`;
  const page = pageOf(args);
  if (!field.isList) {
    if (page.isPaged || args['where'] !== undefined) throw new NotCompiled('argument');
    const { isRequired } = field;
    const text = `(select ${row} from ${other.table} where ${other.link})`;
    return [text, { name, kind: 'row', isRequired, columns }];
  }
  const { where, order, limit } = pageSql(
    statement,
    other.model,
    other.alias,
    args,
    page,
    other.link,
  );
  const text = page.isPaged
    ? `(select json_agg(p.row) from (select ${row} as row from ${other.table}${where}${order}${limit}) p)`
    : `(select json_agg(${row}${order}) from ${other.table}${where})`;
  return [text, { name, kind: 'rows', isBackward: page.isBackward, columns }];
}

function countsOf(
  statement: Statement,
  model: StoredModel,
  alias: string,
  value: unknown,
): [string, Column] {
  const { select, ...others } = recordOf(value, 'argument');
  if (select === undefined || definedIn(others).length > 0) throw new NotCompiled('argument');
  const counts = definedIn(recordOf(select, 'argument')).filter(([, asked]) => asked !== false);
  const sql = counts.map(([name, asked]) => {
    const field = model.fields[name];
    if (!field) throw new NotCompiled('relation');
    const other = joined(statement, alias, field);
    const { where, ...rest } = asked === true ? { where: undefined } : recordOf(asked, 'argument');
    if (definedIn(rest).length > 0) throw new NotCompiled('argument');
    const part = conditionSql(statement, other.model, other.alias, where);
    return `(select count(*) from ${other.table} where ${other.link}${part === '' ? '' : ` and ${part}`})`;
  });
  return [
    `json_build_array(${sql.join(', ')})`,
    { name: '_count', kind: 'counts', columns: counts.map(([name]) => name) },
  ];
}
