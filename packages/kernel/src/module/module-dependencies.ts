import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../errors/errors.ts';
import type { Module } from './define-module.ts';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * Rejects a module whose manifest depends on another module's package, because modules may refer to each other through
 * entities only.
 */
export function refuseReachingModules(modules: readonly Module[]): void {
  const manifests = modules.map((module) => ({ module, manifest: readManifest(module) }));
  const owners = new Map(manifests.map(({ module, manifest }) => [manifest.name, module.name]));
  for (const { module, manifest } of manifests) {
    const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies };
    for (const dependency of Object.keys(dependencies)) {
      const other = owners.get(dependency);
      if (other === undefined || other === module.name) continue;
      throw new ConfigurationError(
        `Module ${module.name} depends on the package ${dependency} of module ${other}. ` +
          `Refer to its types with module.reference('…') or module.extend('…') instead.`,
      );
    }
  }
}

function readManifest(module: Module): Manifest {
  try {
    return JSON.parse(readFileSync(module.manifest, 'utf8')) as Manifest;
  } catch (error) {
    throw new ConfigurationError(
      `Module ${module.name} has no readable manifest at ${module.manifest.href}.`,
      {
        cause: error,
      },
    );
  }
}
