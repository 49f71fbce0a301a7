import { isAboutPeople } from '../access/rule.ts';
import { ConfigurationError } from '../errors/errors.ts';
import type { Column, Columns } from './columns.ts';
import { constantCase, typeBehind } from './list-arguments.ts';
import type { GroupOptions, ModelScope } from './model-scope.ts';

/** A column that rows can be grouped by. */
export interface GroupColumn {
  /** The value of the enum, such as `BODY` for the column `bodyId` and `YEAR` for the column `date`. */
  readonly field: string;
  readonly column: Column;
  readonly description: string;
  /** The type of the rows whose keys the column has; null for other columns. */
  readonly type: string | null;
}

/** A column with a number that groups add up. */
export interface NumberColumn {
  readonly column: string;
  readonly description: string;
}

/** The columns of `options`, by the names that callers use. Refuses columns that not every reader of the type may read. */
export function groupColumns(
  scope: ModelScope,
  columns: Columns,
  { by, of = [] }: GroupOptions,
): { by: ReadonlyMap<string, GroupColumn>; of: ReadonlyMap<string, NumberColumn> } {
  refuseProtected(scope, columns);
  const grouped = by.map((name): GroupColumn => {
    const column = columns.get(name);
    const description = openField(scope, columns, column);
    const type = column.type === 'String' ? typeBehind(scope, columns, column) : null;
    const field = groupName(column, type);
    return column.type === 'DateTime'
      ? { field, column, type, description: `Year: ${description}` }
      : { field, column, type, description };
  });
  const numbers = of.map((name): [string, NumberColumn] => {
    const description = openField(scope, columns, columns.get(name));
    return [constantCase(name), { column: name, description }];
  });
  return { by: new Map(grouped.map((column) => [column.field, column])), of: new Map(numbers) };
}

function groupName({ name, type }: Column, refersTo: string | null): string {
  if (type === 'DateTime') return name === 'date' ? 'YEAR' : `${constantCase(name)}_YEAR`;
  return constantCase(refersTo === null ? name : name.replace(/Id$/, ''));
}

/** Refuses groups of rows about people: counts of few people would be shown. */
function refuseProtected({ module, published }: ModelScope, { model }: Columns): void {
  const rule = published(model)?.rule ?? 'public';
  if (!isAboutPeople(rule)) return;
  throw new ConfigurationError(
    `Module ${module.name} groups rows of ${model}, which are about people: show them with a release instead.`,
  );
}

/** The description of the field that shows a column. Refuses a column that is not published or has a rule of its own. */
function openField(scope: ModelScope, columns: Columns, { name }: Column): string {
  const { model } = columns;
  const fields = scope.published(model)?.fields ?? {};
  const field = fields[name] ?? fields[columns.relationOf(name)?.name ?? ''];
  if (typeof field === 'string') return field;
  if (field && (field.rule ?? 'public') === 'public') return field.description;
  throw new ConfigurationError(
    `Module ${scope.module.name} groups rows of ${model} by ${name}, which ${field === undefined ? 'is not published' : 'has a rule of its own'}: groups would reveal its values.`,
  );
}
