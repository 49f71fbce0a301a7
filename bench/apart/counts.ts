import type { Server } from '../servers.ts';
import pg from 'pg';

/** Number of calls to services that the hub makes for one answer, read from the hub's metrics. */
export async function callsOf(hub: Server, ask: () => Promise<unknown>): Promise<number> {
  const calls = async () => {
    const text = await (await fetch(`http://127.0.0.1:${hub.port}/metrics`)).text();
    const counts = text.matchAll(/^vesthub_service_calls_total\{.*\} (\d+)$/gm);
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  };
  return leastIncrease(calls, ask);
}

/** Number of SQL statements for one answer, without transaction control, read from `pg_stat_statements`. */
export async function statementsOf(
  server: string,
  databases: readonly string[],
  ask: () => Promise<unknown>,
): Promise<number> {
  const names = databases.map((url) => new URL(url).pathname.slice(1));
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('create extension if not exists pg_stat_statements');
    const statements = async () => {
      const { rows } = await client.query<{ calls: string }>(
        `select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
         where d.datname = any($1) and query !~* '^\\s*(begin|commit|rollback|set|deallocate|discard)'`,
        [names],
      );
      return Number(rows[0]!.calls);
    };
    return await leastIncrease(statements, ask);
  } finally {
    await client.end();
  }
}

/** The smallest increase of `count` over five answers, because background work may add to a single one. */
async function leastIncrease(
  count: () => Promise<number>,
  ask: () => Promise<unknown>,
): Promise<number> {
  const differences: number[] = [];
  while (differences.length < 5) {
    const before = await count();
    await ask();
    differences.push((await count()) - before);
  }
  return Math.min(...differences);
}
