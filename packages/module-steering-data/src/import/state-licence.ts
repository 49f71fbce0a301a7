import type { Transaction } from '@vesthub/kernel';
import { dataSetKey, isSamePublisher } from '@vesthub/statistics/reading';
import type { NewBatch } from './batch-row.ts';

/**
 * Stores a licence in the batches of current figures of the indicators `used` that have none and are of the same publisher and data set. A
 * file that is sent again with its licence so opens what an earlier import without licence brought. Returns whether there was any.
 */
export async function stateLicence(
  tx: Transaction,
  schema: string,
  { publisher, dataSet, licence }: NewBatch,
  used: ReadonlySet<string>,
): Promise<boolean> {
  if (licence === null) return false;
  const rows = await tx.$queryRawUnsafe<{ id: string; publisher: string; dataSet: string }>(
    `select id, publisher, data_set as "dataSet" from "${schema}".batch b
     where licence is null and exists (select from "${schema}".observation o
       where o.batch = b.number and o.known_to = 'infinity' and o.indicator_id = any($1::text[]))`,
    [...used],
  );
  const own = rows.filter(
    (row) =>
      isSamePublisher(row.publisher, publisher) && dataSetKey(row.dataSet) === dataSetKey(dataSet),
  );
  for (const { id } of own) {
    await tx.$executeRawUnsafe(
      `update "${schema}".batch set licence = $1 where id = $2`,
      licence,
      id,
    );
  }
  return own.length > 0;
}
