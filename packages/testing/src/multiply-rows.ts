import type { Module } from '@vesthub/kernel';
import { onServer } from './test-database.ts';

export interface MultiplyOptions {
  /** Selects the tables whose rows are copied. @default every table of the module */
  readonly tables?: (table: string) => boolean;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** The table to which the column's foreign key refers; null for a column without foreign key. */
  readonly target: string | null;
  /** Whether the table has a check constraint on this column together with the column `year`. */
  readonly dated: boolean;
}

/**
 * Adds `times` copies of every row of the module's tables in the database at `url`. The copy with number n gets the
 * suffix `-n` on its id and on its references, even to rows of other modules. Its year, and days that depend on the
 * year, are n · 100 years later. References to tables that `tables` leaves out stay unchanged.
 */
export async function multiplyRows(
  { database: { schema } }: Module,
  url: string,
  times: number,
  { tables = () => true }: MultiplyOptions = {},
): Promise<void> {
  await onServer(async (client) => {
    const { rows } = await client.query<Column>(columnsOf, [schema]);
    const columns = rows.filter(({ table }) => tables(table));
    await client.query('begin');
    // Without foreign-key checks the tables can be filled in any order.
    await client.query('set local session_replication_role = replica');
    for (const table of new Set(columns.map((column) => column.table))) {
      const ofTable = columns.filter((column) => column.table === table);
      const names = ofTable.map(({ name }) => `"${name}"`).join(', ');
      const values = ofTable.map((column) => copiedValue(column, tables)).join(', ');
      const target = `"${schema}"."${table}"`;
      await client.query(
        `insert into ${target} (${names}) select ${values} from ${target} cross join generate_series(1, ${times}) as round`,
      );
    }
    await client.query('commit');
  }, new URL(url).pathname.slice(1));
}

/** SQL expression for the value of a column in a copied row. */
function copiedValue(
  { name, type, target, dated }: Column,
  tables: (table: string) => boolean,
): string {
  const column = `"${name}"`;
  const isKey = name === 'id' || name.endsWith('_id') || name === 'number';
  if (isKey && type === 'text' && (target === null || tables(target))) {
    return `${column} || '-' || round`;
  }
  if (name === 'year' && type === 'int4') return `${column} + 100 * round`;
  if (type === 'date' && dated) {
    return `(${column} + make_interval(years => 100 * round))::date`;
  }
  return column;
}

const columnsOf = `
  select c.relname as table, a.attname as name, t.typname as type, f.relname as target,
    exists (
      select from pg_constraint d join pg_attribute y on y.attrelid = c.oid and y.attname = 'year'
      where d.conrelid = c.oid and d.contype = 'c' and d.conkey @> array[a.attnum, y.attnum]
    ) as dated
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = $1
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  join pg_type t on t.oid = a.atttypid
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]
  left join pg_class f on f.oid = k.confrelid
  where c.relkind = 'r' and c.relname !~ '^(kernel_|_prisma_)'
  order by 1, a.attnum`;
