import type { DatabaseDefinition } from './define-module.ts';

/** The tables of a module whose changes the history records: the type of the rows, and columns that no entry shows. */
export function recordedRows({
  tables,
  withoutHistory = {},
}: Pick<DatabaseDefinition, 'tables'> & {
  readonly withoutHistory?: Readonly<Record<string, 'all' | readonly string[]>>;
}): {
  type: string;
  table: string;
  hidden: readonly string[];
}[] {
  return Object.entries(tables).flatMap(([type, table]) => {
    const hidden = withoutHistory[type] ?? [];
    return hidden === 'all' ? [] : [{ type, table, hidden }];
  });
}
