import { readFileSync } from 'node:fs';
import { HubConfigError } from './errors.ts';
import type { HubModule } from './module.ts';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Refuses a module whose manifest leans on another module's package: modules meet through entities only. */
export function refuseReachingModules(modules: readonly HubModule[]): void {
  const manifests = modules.map((module) => ({ module, manifest: readManifest(module) }));
  const owners = new Map(manifests.map(({ module, manifest }) => [manifest.name, module.name]));
  for (const { module, manifest } of manifests) {
    const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies };
    for (const dependency of Object.keys(dependencies)) {
      const other = owners.get(dependency);
      if (other === undefined || other === module.name) continue;
      throw new HubConfigError(
        `Module ${module.name} depends on the package ${dependency} of module ${other}. ` +
          `Refer to its types with hub.reference('…') or hub.extend('…') instead.`,
      );
    }
  }
}

function readManifest(module: HubModule): Manifest {
  try {
    return JSON.parse(readFileSync(module.manifest, 'utf8')) as Manifest;
  } catch (error) {
    throw new HubConfigError(
      `Module ${module.name} has no readable manifest at ${module.manifest.href}.`,
      {
        cause: error,
      },
    );
  }
}
