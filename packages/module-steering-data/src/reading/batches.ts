import { perRequest, type RequestContext } from '@vesthub/kernel';
import { steeringData } from '../module.ts';
import type { SteeringBatch } from '../generated/client/client.ts';
import DataLoader from 'dataloader';

/** Loads batches by number, one statement for all that an answer asks for at the same level. */
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
