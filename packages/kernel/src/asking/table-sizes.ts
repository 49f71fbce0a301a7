import { databaseOf, type RequestContext } from '../context/context.ts';
import type { Registered } from './registered.ts';

/** Rows are counted up to this number, the size of a large page: a larger size would not lower the cost of a page. */
const mostCounted = 100;

/**
 * The numbers of rows of a module's small tables, by type. Only of types whose rows everybody may see, so that no
 * caller learns the number of rows that are hidden. One statement, which reads a hundred rows of each table at most.
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
