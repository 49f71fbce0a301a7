import type { RequestContext } from '@vesthub/kernel';
import { readPopulation } from '../../src/bundled/population.ts';
import { refreshRollups } from '../../src/reading/rollup.ts';
import pg from 'pg';

/** A figure for tests. Defaults: all ages, both sexes, a count. */
export interface TestFigure {
  readonly indicator: string;
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly ageGroup?: string;
  readonly sex?: 'ALL' | 'FEMALE' | 'MALE';
  readonly measure?: 'COUNT' | 'RATE' | 'SHARE' | 'INDEX';
  readonly value: number | null;
  readonly status?: string;
}

/** Stores figures as one batch and refreshes the rollups, in one transaction. */
export async function storeFigures(
  url: string,
  batch: { id: string; knownFrom: string; synthetic?: boolean },
  figures: readonly TestFigure[],
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin; set local search_path = steering_data, public');
    const { rows } = await client.query<{ number: number }>(
      `insert into batch (id, publisher, data_set, retrieved_at, known_from, licence, checksum, file_name, format, synthetic)
       values ($1, 'Test', $1, $2, $2, 'CC0-1.0', '', '', 'test', $3) returning number`,
      [batch.id, batch.knownFrom, batch.synthetic ?? false],
    );
    await client.query(
      `create temp table fresh on commit drop as
       select indicator as indicator_id, region, "from"::date as period_from, "to"::date as period_to,
         coalesce("ageGroup", 'all') as age_group, coalesce(sex, 'ALL') as sex, coalesce(measure, 'COUNT') as measure, value, status
       from jsonb_to_recordset($1::jsonb) as f(indicator text, region text, "from" text, "to" text, "ageGroup" text,
         sex text, measure text, value float8, status text)`,
      [JSON.stringify(figures)],
    );
    await client.query(
      `update observation o set known_to = '${batch.knownFrom}' from fresh f
       where (o.indicator_id, o.region, o.period_from, o.period_to, o.age_group, o.sex, o.measure)
         = (f.indicator_id, f.region, f.period_from, f.period_to, f.age_group, f.sex, f.measure) and o.known_to = 'infinity'`,
    );
    await client.query(
      `insert into observation (indicator_id, region, period_from, period_to, age_group, sex, measure, value, status, batch, known_from)
       select *, ${rows[0]!.number}, '${batch.knownFrom}' from fresh`,
    );
    await refreshRollups(
      {
        $executeRawUnsafe: async (text) => (await client.query(text)).rowCount ?? 0,
        $queryRawUnsafe: async <Row>(text: string) => (await client.query(text)).rows as Row[],
      },
      'steering_data',
      'fresh',
      // A `portion` of one figure, so that one indicator is summed at a time, as in a large import.
      1,
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** The bundled population of the region's municipalities. */
export const population: readonly TestFigure[] = readPopulation().rows.map(
  ({ region, year, population: value }) => ({
    indicator: 'population',
    region,
    from: `${year}-01-01`,
    to: `${year + 1}-01-01`,
    value,
  }),
);

/** A caller with the raw scope. */
export const insider = {
  context: (context: RequestContext): RequestContext => ({
    ...context,
    principal: { ...context.principal, scopes: new Set(['steering-data:raw']) },
  }),
};
