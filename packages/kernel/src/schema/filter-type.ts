import { typeOf } from './column-type.ts';
import { isTemporal, type Column, type Columns } from './columns.ts';
import type { DynamicInputFields, DynamicInputRef } from './dynamic-builder.ts';
import { isKey, typeBehind } from './list-arguments.ts';
import { naming } from '../naming/named-arguments.ts';
import type { ModelScope, Relation } from './model-scope.ts';

/** Adds the fields to the input type of the filter on rows of a model. */
export function implementFilter(
  type: DynamicInputRef,
  scope: ModelScope,
  columns: Columns,
  filters: readonly Column[],
  relations: () => ReadonlyMap<string, Relation>,
): void {
  type.implement({
    description: `Conditions on rows of ${columns.model}; all that are given must hold.`,
    fields: (t) => ({
      ...relationFields(t, relations()),
      ...periodField(scope, columns, t),
      ...Object.fromEntries(
        filters.map((column) => [column.name, columnField(scope, columns, t, column)]),
      ),
      and: t.field({ type: [type], description: 'All of these hold.' }),
      or: t.field({ type: [type], description: 'At least one of these holds.' }),
      not: t.field({ type, description: 'This does not hold.' }),
    }),
  });
}

function columnField(scope: ModelScope, columns: Columns, t: DynamicInputFields, column: Column) {
  const { name } = column;
  const type = columnFilter(scope, columns.model, column);
  const isClosedSet = Array.isArray(type);
  return t.field({
    type,
    ...(isClosedSet ? { required: { list: false, items: column.isRequired } } : {}),
    description:
      isClosedSet && !column.isRequired
        ? `One of these values of \`${name}\`; null for rows without one.`
        : `Condition on \`${name}\`.`,
    ...namedBy(scope, columns, column),
  });
}

function columnFilter(scope: ModelScope, model: string, column: Column): unknown {
  const { filters } = scope.vocabulary;
  const type = typeOf(scope, model, column);
  if (column.kind === 'enum') return [type];
  if (type === 'String') return isKey(column) ? filters.id : filters.text;
  if (type === 'Int') return filters.int;
  if (type === 'Boolean') return filters.boolean;
  return filters.date;
}

/** Options of a filter field that declare the type whose keys the filter takes. */
function namedBy(scope: ModelScope, columns: Columns, column: Column): object {
  const published = scope.published(columns.model)?.fields[column.name];
  const named = typeof published === 'object' ? published.names : undefined;
  const type =
    column.type === 'String' && isKey(column)
      ? typeBehind(scope, columns, column)
      : (named ?? null);
  return type === null ? {} : naming(type);
}

function relationFields(t: DynamicInputFields, relations: ReadonlyMap<string, Relation>) {
  return Object.fromEntries(
    [...relations].map(([name, { column, filter }]) => {
      const description = column.isList
        ? `At least one of \`${name}\` matches.`
        : `\`${name}\` is given and matches.`;
      return [name, t.field({ type: filter.type, description })];
    }),
  );
}

function periodField(scope: ModelScope, columns: Columns, t: DynamicInputFields): object {
  const isShown = scope.published(columns.model)?.fields['period'] !== undefined;
  if (!isShown || columns.has('period') || !isTemporal(columns)) return {};
  const type = scope.vocabulary.filters.period;
  return { period: t.field({ type, description: 'Condition on `period`.' }) };
}
