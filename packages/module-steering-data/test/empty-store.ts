import { createTestHub, type TestHub } from '@vesthub/testing';
import { steeringDataModule } from '../src/index.ts';

/** Creates a hub with indicators and codes, but without the bundled figures. */
export async function createEmptyStore(): Promise<TestHub> {
  const hub = await createTestHub([steeringDataModule]);
  const { pool, schema } = hub.databases.get(steeringDataModule.name)!;
  const tables = ['observation', 'rollup', 'import_report', 'batch'];
  await pool.query({
    text: `begin; set local vesthub.history = 'copied';
      truncate ${tables.map((table) => `"${schema}".${table}`).join(', ')} cascade; commit`,
  });
  return hub;
}
