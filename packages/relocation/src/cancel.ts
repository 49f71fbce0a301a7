import { ConfigurationError, type Module } from '@vesthub/kernel';
import type { RelocationHub } from './relocation-hub.ts';
import { parsePlacement, maskPassword } from '@vesthub/placement';
import { quoted, withSession } from './tables/session.ts';
import { readFence } from './tables/copy.ts';
import { stopLog } from './tables/change-log.ts';
import { alone } from './lease.ts';

export interface CancelOptions {
  readonly hub: RelocationHub;
  readonly module: Module;
  readonly progress: (line: string) => void;
}

/**
 * Cancels the unfinished moves of a module: removes the change log at the source and drops the copied tables. Refuses a
 * move that has closed its source, because writes may already be at the target.
 */
export async function cancel({ hub, module, progress }: CancelOptions): Promise<void> {
  const { name, database } = module;
  await alone(hub.registry, name, progress, async () => {
    const place = hub.placementOf(name);
    if (place.at !== 'service' && place.at !== 'off') {
      const url = await hub.servers.url(place);
      await withSession({ url }, async (client) => {
        const fence = await readFence(client, database.schema);
        if (fence?.state === 'moved') {
          throw new ConfigurationError(
            `The old place of ${name} is closed already, so the move cannot be given up. Finish it: run the same command again.`,
          );
        }
        await stopLog(client, database.schema);
      });
    }
    const { rows } = await hub.registry.query<{ id: number; kind: string; target: string }>({
      text: 'select id, kind, target from hub.move where module = $1 and finished_at is null',
      values: [name],
    });
    for (const { kind, target } of rows) {
      if (kind !== 'data') continue;
      await dropCopy(hub, database.schema, target, progress);
    }
    await hub.registry.query({
      text: `update hub.move set finished_at = now(), step = 'cancelled' where id = any($1)`,
      values: [rows.map(({ id }) => id)],
    });
    progress(
      rows.length === 0
        ? `There was no unfinished move of ${name}.`
        : `The move of ${name} is given up.`,
    );
  });
}

/** Drops the tables that a move has copied to the target. Keeps them if the target has been opened for writes. */
async function dropCopy(
  { servers }: RelocationHub,
  schema: string,
  target: string,
  progress: (line: string) => void,
): Promise<void> {
  const place = parsePlacement(target);
  if ('problem' in place || place.at === 'service' || place.at === 'off') return;
  try {
    await withSession({ url: await servers.url(place) }, async (client) => {
      const fence = await readFence(client, schema);
      if (fence?.state !== 'arriving') return;
      await client.query(`drop schema ${quoted(schema)} cascade`);
      progress(`Dropped what was copied to ${maskPassword(target)}.`);
    });
  } catch (error) {
    progress(
      `What was copied to ${maskPassword(target)} could not be dropped (${(error as Error).message}). It takes no writes; the next move there overwrites it.`,
    );
  }
}
