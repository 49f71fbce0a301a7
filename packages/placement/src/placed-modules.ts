import type { Module } from '@vesthub/kernel';
import { registryOf } from '@vesthub/registry';
import type { Placement } from './placement.ts';

/** A remote module with the URL of its service. */
export interface RemotePlacement {
  readonly module: Module;
  readonly url: string;
}

/** The modules of a hub, grouped by where they run. */
export interface PlacedModules {
  readonly local: readonly Module[];
  readonly remote: readonly RemotePlacement[];
  /** Modules that are switched off: their types are hidden and their data are kept. */
  readonly off: readonly Module[];
}

/** Groups modules by placement. The registry is always local. */
export function groupByPlacement(
  modules: readonly Module[],
  placements: { of(module: string): Placement },
): PlacedModules {
  const local: Module[] = [registryOf(modules)];
  const remote: RemotePlacement[] = [];
  const off: Module[] = [];
  for (const module of modules) {
    const placement = placements.of(module.name);
    if (placement.at === 'service') remote.push({ module, url: placement.url });
    else if (placement.at === 'off') off.push(module);
    else local.push(module);
  }
  return { local, remote, off };
}
