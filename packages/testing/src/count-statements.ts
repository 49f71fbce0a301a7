import { onServer } from './test-database.ts';

/**
 * How many statements reach the databases at `urls`, together, while `run` runs, as PostgreSQL itself counts them
 * (`pg_stat_statements`). Transaction control is not counted, nor is what contains one of `apart`: what processes
 * ask now and then whether somebody asks them or not.
 */
export async function countStatements(
  urls: string | readonly string[],
  run: () => Promise<unknown>,
  apart: readonly string[] = [],
): Promise<number> {
  const databases = [urls].flat().map((url) => new URL(url).pathname.slice(1));
  // Once before, so that prepared statements and the connection are there.
  await run();
  return onServer(async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    const count = async () => {
      const { rows } = await client.query<{ calls: string }>(
        `select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
         where d.datname = any($1) and query !~* '^\\s*(begin|commit|rollback|set|deallocate|discard)'
           and not exists (select from unnest($2::text[]) as part where strpos(query, part) > 0)`,
        [databases, apart],
      );
      return Number(rows[0]!.calls);
    };
    const before = await count();
    await run();
    return (await count()) - before;
  });
}
