import { perRequest, type RequestContext } from '@vesthub/kernel';
import { steeringData } from '../module.ts';
import type { SteeringIndicator } from '../generated/client/client.ts';
import DataLoader from 'dataloader';

/** Loads indicators by key, with one SQL statement for all indicators at the same level of an answer. */
export function indicatorLoader(context: RequestContext): DataLoader<string, SteeringIndicator> {
  return perRequest(
    context,
    indicatorLoader,
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await steeringData.client(context).steeringIndicator.findMany({
          where: { id: { in: [...ids] } },
        });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? new Error(`No indicator ${id}.`));
      }),
  );
}
