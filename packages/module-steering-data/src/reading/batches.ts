import { perRequest, type RequestContext } from '@vesthub/kernel';
import { steeringData } from '../module.ts';
import type { SteeringBatch } from '../generated/client/client.ts';
import DataLoader from 'dataloader';

/** Loads batches by number, with one SQL statement for all batches at the same level of an answer. */
export function batchLoader(context: RequestContext): DataLoader<number, SteeringBatch> {
  return perRequest(
    context,
    batchLoader,
    () =>
      new DataLoader(async (numbers: readonly number[]) => {
        const rows = await steeringData.client(context).steeringBatch.findMany({
          where: { number: { in: [...numbers] } },
        });
        const byNumber = new Map(rows.map((row) => [row.number, row]));
        return numbers.map((number) => byNumber.get(number) ?? new Error(`No batch ${number}.`));
      }),
  );
}
