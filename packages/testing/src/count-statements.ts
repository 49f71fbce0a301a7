import { onServer } from './test-database.ts';

/**
 * Counts the SQL statements that all databases at `urls` execute during one `run`, with `pg_stat_statements`. Does not
 * count transaction control. Does not count statements that contain one of the texts in `ignored`, which are background
 * work.
 */
export async function countStatements(
  urls: string | readonly string[],
  run: () => Promise<unknown>,
  ignored: readonly string[] = [],
): Promise<number> {
  const databases = [urls].flat().map((url) => new URL(url).pathname.slice(1));
  // The first run is not counted: it opens sessions and prepares statements.
  await run();
  return onServer(async (client) => {
    const count = async () => {
      const { rows } = await client.query<{ calls: string }>(
        `select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
         where d.datname = any($1) and query !~* '^\\s*(begin|commit|rollback|set|deallocate|discard)'
           and not exists (select from unnest($2::text[]) as part where strpos(query, part) > 0)`,
        [databases, ignored],
      );
      return Number(rows[0]!.calls);
    };
    const before = await count();
    await run();
    return (await count()) - before;
  });
}
