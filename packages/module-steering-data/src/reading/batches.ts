import { perRequest, type HubContext } from '@vesthub/kernel';
import DataLoader from 'dataloader';
import { database } from '../database.ts';
import type { SteeringBatch } from '../generated/client/client.ts';

/** Batches by number, those of one level of an answer in one statement. */
export function batchLoader(context: HubContext): DataLoader<number, SteeringBatch> {
  return perRequest(
    context,
    batchLoader,
    () =>
      new DataLoader(async (numbers: readonly number[]) => {
        const rows = await database(context).steeringBatch.findMany({
          where: { number: { in: [...numbers] } },
        });
        const byNumber = new Map(rows.map((row) => [row.number, row]));
        return numbers.map((number) => byNumber.get(number) ?? new Error(`No batch ${number}.`));
      }),
  );
}
