import { seedModule } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { steeringDataModule } from '../src/index.ts';
import { rollupColumns, rollupRows } from '../src/reading/rollup.ts';
import pg from 'pg';

const hub = useTestHub([steeringDataModule]);

const fill = () => steeringDataModule.fill!(hub().databases.get('steering-data')!);

async function count(text: string): Promise<number> {
  const client = new pg.Client({ connectionString: hub().databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from (${text}) counted`);
  await client.end();
  return Number(rows[0]!.n);
}

describe('The bundled population', () => {
  it('is imported once', async () => {
    expect(await count('select from steering_data.observation')).toBe(304);
    expect(await fill()).toBeNull();
    const batches = '{ steeringBatches { nodes { publisher dataSet licence synthetic } } }';
    expect(await hub().data(batches)).toEqual({
      steeringBatches: {
        nodes: [
          {
            publisher: 'Statistisk sentralbyrå',
            dataSet: '07459: Befolkning, etter region og år',
            licence: 'NLOD',
            synthetic: false,
          },
        ],
      },
    });
  });

  it('is kept when the data files are loaded again', async () => {
    const database = hub().databases.get('steering-data')!;
    // Another search plan makes seeding compare all rows with the data files.
    const report = await seedModule(database, steeringDataModule, { types: new Map() });
    expect(report).toMatchObject({ upToDate: false, deleted: 0 });
    expect(await count('select from steering_data.batch')).toBe(1);
    expect(await fill()).toBeNull();
  });

  it('has rollups that equal the sums of its figures', async () => {
    const kept = `select ${rollupColumns} from steering_data.rollup`;
    const made = rollupRows('steering_data', `known_to = 'infinity'`);
    expect(await count(kept)).toBe(304);
    expect(await count(`(${kept}) except (${made})`)).toBe(0);
    expect(await count(`(${made}) except (${kept})`)).toBe(0);
  });
});
