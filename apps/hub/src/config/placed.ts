import type { HubModule } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import type { Placement } from './placement.ts';

/** A module that runs in a process of its own, and where. */
export interface ModuleElsewhere {
  readonly module: HubModule;
  readonly url: string;
}

/** Where the modules of a hub are. */
export interface Places {
  readonly here: readonly HubModule[];
  readonly elsewhere: readonly ModuleElsewhere[];
  /** Switched off: their types are hidden, their data stay. */
  readonly off: readonly HubModule[];
}

/** Which modules run in this process, which elsewhere, and which not at all. The registry is always here. */
export function placed(
  modules: readonly HubModule[],
  placements: { of(module: string): Placement },
): Places {
  const here: HubModule[] = [registryModule];
  const elsewhere: ModuleElsewhere[] = [];
  const off: HubModule[] = [];
  for (const module of modules) {
    const placement = placements.of(module.name);
    if (placement.at === 'service') elsewhere.push({ module, url: placement.url });
    else if (placement.at === 'off') off.push(module);
    else here.push(module);
  }
  return { here, elsewhere, off };
}
