import { perRequest, type HubContext } from '@vesthub/kernel';
import DataLoader from 'dataloader';
import { database } from '../database.ts';
import type { SteeringIndicator } from '../generated/client/client.ts';

/** Indicators by key, those of one level of an answer in one statement. */
export function indicatorLoader(context: HubContext): DataLoader<string, SteeringIndicator> {
  return perRequest(
    context,
    indicatorLoader,
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await database(context).steeringIndicator.findMany({
          where: { id: { in: [...ids] } },
        });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? new Error(`No indicator ${id}.`));
      }),
  );
}
