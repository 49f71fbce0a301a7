import { databaseOf, type RequestContext } from '../context/context.ts';
import type { Registered } from './registered.ts';

/**
 * Maximum number of rows of a small table. The size of a larger table does not matter, because a page has at most 100
 * rows by default.
 */
const mostCounted = 100;

/**
 * Returns the number of rows of each small table of a module, by type. Leaves out types that hide rows, because a
 * caller could infer how many rows are hidden. Uses one statement, which reads at most `mostCounted` + 1 rows per
 * table.
 */
export async function smallTables(
  context: RequestContext,
  module: string,
  tables: Readonly<Record<string, string>>,
  { entities }: Registered,
): Promise<Record<string, number>> {
  const counted = Object.entries(tables).filter(([type]) => {
    const entity = entities.get(type);
    return (
      entity?.module === module &&
      entity.ofModel &&
      entity.rule() === 'public' &&
      !entity.closesRows
    );
  });
  if (counted.length === 0) return {};
  const { schema, pool } = databaseOf(context, module);
  const counts = counted.map(
    ([type, table]) =>
      `select '${type}' as type, (select count(*)::int from (select from "${schema}"."${table}" limit ${mostCounted + 1}) as counted) as rows`,
  );
  const { rows } = await pool.query<{ type: string; rows: number }>({
    name: `small-tables-${schema}`,
    text: counts.join(' union all '),
  });
  return Object.fromEntries(
    rows.filter((one) => one.rows <= mostCounted).map((one) => [one.type, one.rows]),
  );
}
