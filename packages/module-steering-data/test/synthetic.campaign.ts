import { createTestHub, type TestHub } from '@vesthub/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { steeringDataModule } from '../src/index.ts';
import { rollupColumns, rollupRows } from '../src/reading/rollup.ts';
import { insider } from './answer/store.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([steeringDataModule]);
});

afterAll(() => hub.close());

const connection = () => hub.connections.get('steering-data')!;
const { missing, bring } = steeringDataModule.examples!;

async function count(text: string): Promise<number> {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from (${text}) counted`);
  await client.end();
  return Number(rows[0]!.n);
}

describe('the synthetic set', () => {
  it('is there where examples are wanted, and says so in every answer', async () => {
    expect(await missing(connection())).toBe(true);
    expect(await bring(connection())).toBe('213824 figures of Syntetiske styringsdata 2013–2016');
    expect(await missing(connection())).toBe(false);
    const rates = await hub.data<{ steeringData: { rows: { batches: object[] }[] } }>(
      `{ steeringData(indicators: ["synthetic-mental-admissions"], groupBy: [REGION, YEAR], measure: RATE_PER_10000) {
         rows { period { from } value numerator denominator batches { synthetic } } } }`,
      insider,
    );
    expect(rates.steeringData.rows).toHaveLength(4);
    expect(rates.steeringData.rows.at(-1)).toMatchObject({
      period: { from: '2016-01-01' },
      value: expect.closeTo(118, -1) as number,
      batches: [{ synthetic: true }],
    });
  });

  it('has as many people by age and sex as there were', async () => {
    const different = `select region, period_from from steering_data.rollup where age_group = 'all' and sex = 'ALL'
        and indicator_id in ('population', 'synthetic-population') and period_from between '2013-01-01' and '2016-01-01'
      group by region, period_from having min(value) <> max(value) or count(*) <> 2`;
    expect(await count(different)).toBe(0);
  });

  it('has rollups that are what the figures add up to', async () => {
    const kept = `select ${rollupColumns} from steering_data.rollup`;
    const made = rollupRows('steering_data', `known_to = 'infinity'`);
    expect(await count(kept)).toBeGreaterThan(20_000);
    expect(await count(`(${kept}) except (${made})`)).toBe(0);
    expect(await count(`(${made}) except (${kept})`)).toBe(0);
  });
});
