import { pickModules } from '@vesthub/kernel';
import { sampleData } from '@vesthub/sample-data';
import { createTestHub, onServer, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import { rollupColumns, rollupRows } from '../packages/module-steering-data/src/reading/rollup.ts';
import { insider } from '../packages/module-steering-data/test/answer/store.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(pickModules(allModules, ['steering-data']));
});

afterAll(() => hub.close());

const connection = () => hub.databases.get('steering-data')!;
const { isMissing, importInto } = sampleData.get('steering-data')!;

function count(text: string): Promise<number> {
  return onServer(async (client) => {
    const { rows } = await client.query<{ n: string }>(
      `select count(*) as n from (${text}) counted`,
    );
    return Number(rows[0]!.n);
  }, new URL(hub.databaseUrl).pathname.slice(1));
}

describe('the sample data of steering data', () => {
  it('is imported once, and answers with sample data say that it is synthetic', async () => {
    expect(await isMissing(connection())).toBe(true);
    expect(await importInto(connection())).toBe(
      '213824 figures of Syntetiske styringsdata 2013–2016',
    );
    expect(await isMissing(connection())).toBe(false);
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

  it('has a population by age and sex that adds up to the real one', async () => {
    const different = `select region, period_from from steering_data.rollup where age_group = 'all' and sex = 'ALL'
        and indicator_id in ('population', 'synthetic-population') and period_from between '2013-01-01' and '2016-01-01'
      group by region, period_from having min(value) <> max(value) or count(*) <> 2`;
    expect(await count(different)).toBe(0);
  });

  it('has rollups that equal the sums of its figures', async () => {
    const kept = `select ${rollupColumns} from steering_data.rollup`;
    const made = rollupRows('steering_data', `known_to = 'infinity'`);
    expect(await count(kept)).toBeGreaterThan(20_000);
    expect(await count(`(${kept}) except (${made})`)).toBe(0);
    expect(await count(`(${made}) except (${kept})`)).toBe(0);
  });
});
