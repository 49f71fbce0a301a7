import type { HubModule } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import type { Placement } from './placement.ts';

/** A module that runs in a process of its own, and where. */
export interface ModuleElsewhere {
  readonly module: HubModule;
  readonly url: string;
}

/** Which modules run in this process, and which elsewhere. The registry is always here. */
export function placed(
  modules: readonly HubModule[],
  placements: { of(module: string): Placement },
): { here: HubModule[]; elsewhere: ModuleElsewhere[] } {
  const here: HubModule[] = [registryModule];
  const elsewhere: ModuleElsewhere[] = [];
  for (const module of modules) {
    const placement = placements.of(module.name);
    if (placement.at === 'service') elsewhere.push({ module, url: placement.url });
    else if (placement.at !== 'off') here.push(module);
  }
  return { here, elsewhere };
}
