import type { Column, Columns } from './columns.ts';
import { typeOf } from './column-type.ts';
import { dynamicBuilder } from './dynamic-builder.ts';
import { naming } from '../naming/named-arguments.ts';
import type { ModelScope } from './model-scope.ts';
import { orderValue } from './order.ts';

/** The argument `filter`, with a condition for each column in `filters`. Without columns, there is no argument. */
export function filterArgument(
  scope: ModelScope,
  columns: Columns,
  filters: readonly Column[],
): object {
  const { model } = columns;
  if (filters.length === 0) return {};
  const builder = dynamicBuilder(scope.builder);
  const type = builder.inputType(`${model}Filter`, {
    description: `Conditions on rows of ${model}; all that are given must hold.`,
    fields: (t) =>
      Object.fromEntries(
        filters.map((column) => [
          column.name,
          t.field({
            type: filterType(scope, model, column),
            description: `Condition on \`${column.name}\`.`,
            ...namedBy(scope, columns, column),
          }),
        ]),
      ),
  });
  return builder.args((t) => ({
    filter: t.field({ type, description: 'Only rows that match.' }),
  }));
}

function filterType(scope: ModelScope, model: string, column: Column): unknown {
  const { filters } = scope.vocabulary;
  const type = typeOf(scope, model, column);
  if (column.kind === 'enum' || column.name.endsWith('Precision')) return [type];
  if (type === 'String') return isKey(column) ? filters.id : filters.text;
  if (type === 'Int') return filters.int;
  if (type === 'Date') return filters.date;
  return type;
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

/** The type whose keys a column holds; null if the module declares none. */
export function typeBehind(scope: ModelScope, columns: Columns, column: Column): string | null {
  if (column.name === 'id') return columns.model;
  const published = scope.published(columns.model)?.fields[column.name];
  if (typeof published === 'object' && published.refersTo) return published.refersTo;
  return columns.relationOf(column.name)?.type ?? null;
}

/** Whether a text column holds keys. */
export function isKey(column: Column): boolean {
  return column.name === 'id' || column.name.endsWith('Id');
}

/** The argument `orderBy`, with two directions for each column in `order`. Without columns, there is no argument. */
export function orderArgument(
  { builder }: ModelScope,
  columns: Columns,
  order: readonly string[],
): object {
  if (order.length === 0) return {};
  const type = builder.enumType(`${columns.model}Order`, {
    description: `What rows of ${columns.model} can be ordered by; rows without a value come last.`,
    values: Object.fromEntries(
      order.flatMap((name) => {
        const { name: field } = columns.get(name);
        return directions.map((direction) => [
          `${constantCase(field)}_${direction}`,
          { value: orderValue({ field, direction }) },
        ]);
      }),
    ),
  });
  return builder.args((t) => ({
    orderBy: t.field({
      type: [type],
      description: 'Order of the rows by one value after the other, then by `id`.',
    }),
  }));
}

const directions = ['ASC', 'DESC'] as const;

function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
