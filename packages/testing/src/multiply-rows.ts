import type { HubModule } from '@vesthub/kernel';
import { onServer } from './test-database.ts';

export interface MultiplyOptions {
  /** Tables whose rows are multiplied. @default all of the module */
  readonly tables?: (table: string) => boolean;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** The table its foreign key leads to. */
  readonly target: string | null;
  /** Whether a constraint ties it to the year of its row. */
  readonly dated: boolean;
}

/**
 * Adds `times` copies of every row of the module's own tables in the database at `url`. A copy refers to the
 * copies of the same round, also where it refers to another module's entity. Its year, and a day that
 * goes with the year, lie 100 years later for each round. Rows of tables that are left out serve all rounds.
 */
export async function multiplyRows(
  { database: { schema } }: HubModule,
  url: string,
  times: number,
  { tables = () => true }: MultiplyOptions = {},
): Promise<void> {
  await onServer(async (client) => {
    const { rows } = await client.query<Column>(columnsOf, [schema]);
    const columns = rows.filter(({ table }) => tables(table));
    await client.query('begin');
    // Tables in any order: what a copy refers to is there at the end.
    await client.query('set local session_replication_role = replica');
    for (const table of new Set(columns.map((column) => column.table))) {
      const own = columns.filter((column) => column.table === table);
      const names = own.map(({ name }) => `"${name}"`).join(', ');
      const values = own.map((column) => copied(column, tables)).join(', ');
      const place = `"${schema}"."${table}"`;
      await client.query(
        `insert into ${place} (${names}) select ${values} from ${place} cross join generate_series(1, ${times}) as round`,
      );
    }
    await client.query('commit');
  }, new URL(url).pathname.slice(1));
}

function copied({ name, type, target, dated }: Column, tables: (table: string) => boolean): string {
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
