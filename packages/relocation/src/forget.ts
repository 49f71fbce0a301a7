import { ConfigurationError, type Module } from '@vesthub/kernel';
import type { RelocationHub } from './relocation-hub.ts';
import {
  placementText,
  maskPassword,
  setPlacement,
  type PlacementSettings,
} from '@vesthub/placement';
import { readFence } from './tables/copy.ts';
import { withSession } from './tables/session.ts';
import { alone } from './lease.ts';

export interface ForgetOptions {
  readonly hub: RelocationHub;
  readonly module: Module;
  /** The environment's settings, which decide the module's placement afterwards. */
  readonly env: PlacementSettings;
  readonly progress: (line: string) => void;
}

/**
 * Deletes the recorded placement of a module, so that the environment's setting decides again. Refuses if the setting
 * names a database that a move has left or is still filling.
 */
export async function forget({ hub, module, env, progress }: ForgetOptions): Promise<void> {
  const place = env.placements.get(module.name) ?? { at: 'hub' };
  await alone(hub.registry, module.name, progress, async () => {
    if (place.at !== 'service' && place.at !== 'off') {
      const url = await hub.servers.url(place);
      const { schema } = module.database;
      const fence = await withSession({ url }, (client) => readFence(client, schema));
      if (fence !== null && fence.state !== 'open') {
        throw new ConfigurationError(
          `The environment says that ${module.name} is at ${maskPassword(placementText(place))}, but the tables there ${fence.state === 'moved' ? 'were left by a move' : 'are being filled by a move'} and take no writes. To go back there: vesthub move data ${module.name} --to …`,
        );
      }
    }
    await setPlacement(hub.registry, env, module.name, null, null);
    progress(`The environment says again where ${module.name} is.`);
  });
}
