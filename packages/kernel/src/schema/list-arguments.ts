import type { Column, Columns } from './columns.ts';
import { dynamicBuilder } from './dynamic-builder.ts';
import type { ModelScope, RowFilter } from './model-scope.ts';
import { orderValue } from './order.ts';

/** The argument `filter`; no argument without a filter. */
export function filterArgument({ builder }: ModelScope, filter: RowFilter | null): object {
  if (filter === null) return {};
  return dynamicBuilder(builder).args((t) => ({
    filter: t.field({ type: filter.type, description: 'Only rows that match.' }),
  }));
}

/** The type whose keys a column holds; null if the module declares none. */
export function typeBehind(scope: ModelScope, columns: Columns, column: Column): string | null {
  if (column.name === 'id') return columns.model;
  const published = scope.published(columns.model)?.fields[column.name];
  if (typeof published === 'object' && published.refersTo) return published.refersTo;
  const related = columns.relationOf(column.name)?.type;
  return (related && scope.published(related)?.extension?.of) ?? related ?? null;
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

/** `bodyId` as `BODY_ID`. */
export function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
