import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { indicatorId } from './figures.ts';
import pg from 'pg';

const schema = 'steering_data';
const columns = `indicator_id, region, period_from, period_to, age_group, sex, measure, value, numerator,
  denominator, status, batch, known_from, known_to`;

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Inserts the indicators `[from, to)`: counts that may be summed over time. */
export function addIndicators(url: string, from: number, to: number): Promise<unknown> {
  return withClient(url, (client) =>
    client.query(
      `insert into ${schema}.indicator (id, code, name, measure, unit, over_time, population_id, aliases)
       select id, id, id, 'COUNT', 'persons', 'SUM', 'population', '{}' from unnest($1::text[]) id`,
      [Array.from({ length: to - from }, (_, at) => indicatorId(from + at))],
    ),
  );
}

/** Seconds that PostgreSQL takes to COPY the figures of the last import into a table with equal keys and indexes. */
export function copySeconds(url: string, path: string): Promise<number> {
  return withClient(url, async (client) => {
    const last = `batch = (select max(number) from ${schema}.batch)`;
    const selected = `select ${columns} from ${schema}.observation where ${last}`;
    await pipeline(client.query(copyTo(`copy (${selected}) to stdout`)), createWriteStream(path));
    await client.query(twin);
    const began = performance.now();
    await pipeline(
      createReadStream(path, { highWaterMark: 256 * 1024 }),
      client.query(copyFrom(`copy plain.observation (${columns}) from stdin`)),
    );
    const seconds = (performance.now() - began) / 1000;
    await client.query('drop schema plain cascade');
    return seconds;
  });
}

/** SQL that creates an empty table with the partitions, keys and indexes of the table `observation`. */
const twin = `
  create schema plain;
  create table plain.observation (like ${schema}.observation including all) partition by range (period_from);
  do $$
  begin
    execute 'create table plain.observation_earlier partition of plain.observation for values from (minvalue) to (''2005-01-01'')';
    for year in 2005..2039 loop
      execute format('create table plain.observation_%s partition of plain.observation for values from (%L) to (%L)',
        year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end loop;
  end $$;`;

export function countFigures(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ n: string }>(
      `select count(*) as n from ${schema}.observation where indicator_id like 'bench-%'`,
    );
    return Number(rows[0]!.n);
  });
}

/** Updates the planner's statistics and removes dead rows now, instead of autovacuum at a later time. */
export function settle(url: string): Promise<unknown> {
  return withClient(url, (client) => client.query('vacuum analyze'));
}
