import { codedError } from '@vesthub/kernel';
import { fieldsOf } from '../tabular/fields.ts';
import { isObject } from '../tabular/json.ts';
import { tabulate } from '../tabular/rows.ts';
import { tableRow, type TableRow } from './cells.ts';
import type { TableDefinition } from './table.ts';

/** An operation that is sent to the hub on behalf of a caller. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Runs an operation as a caller and returns its data. Throws if the answer has an error. */
export type Ask = (operation: Operation) => Promise<unknown>;

/** How much one file may have. */
export interface FileSize {
  readonly rows: number;
  readonly cells: number;
}

/** Reads the rows of a table page by page, as the caller of `ask`. */
export async function* readTable(
  table: TableDefinition,
  ask: Ask,
  size: FileSize,
): AsyncGenerator<readonly TableRow[]> {
  const { operation, rows } = table;
  const fields = fieldsOf(operation, null);
  const refuseMore = countRows(table, size);
  let after: string | null = null;
  do {
    const data = await ask({ query: operation, variables: after === null ? {} : { after } });
    const page = tabulate(fields, data, { rows, joinLists: true }).rows;
    refuseMore(page.length);
    yield page.map((row) => tableRow(table, row));
    after = nextPage(data, rows);
  } while (after !== null);
}

/** Returns a function that throws when more rows have come than a file may have. */
function countRows({ dimensions, measures }: TableDefinition, size: FileSize) {
  const most = Math.min(size.rows, Math.floor(size.cells / (dimensions.length + measures.length)));
  let count = 0;
  return (more: number) => {
    count += more;
    if (count <= most) return;
    throw codedError(
      'LIMIT_EXCEEDED',
      `The file would have more than ${most} rows (limit "file"); select fewer codes.`,
      { members: { limit: 'file' } },
    );
  };
}

/** The cursor of the next page; null at the last page, or if the list has no pages. */
function nextPage(data: unknown, path: string): string | null {
  let value = data;
  for (const step of path.split('.')) {
    if (!isObject(value)) return null;
    const { pageInfo } = value;
    if (isObject(pageInfo)) {
      const { hasNextPage, endCursor } = pageInfo;
      return hasNextPage === true && typeof endCursor === 'string' ? endCursor : null;
    }
    value = value[step];
  }
  return null;
}
