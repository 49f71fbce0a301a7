import {
  type CatalogueRecord,
  compose,
  NameReader,
  type Composition,
  type CompositionOptions,
  type Module,
} from '@vesthub/kernel';
import type { PlacedModules } from '@vesthub/placement';
import type { RemoteSubgraph } from '../calls/remote-modules.ts';
import { subgraphsOf } from './subgraphs.ts';
import { composeSupergraph } from './supergraph.ts';

/** The composed schema of a hub with given placements. */
export interface Assembly {
  readonly composition: Composition;
  /** The supergraph as SDL; null when every module is local. */
  readonly supergraph: string | null;
  /** The compositions of this process and of the remote modules. */
  readonly compositions: readonly Composition[];
  readonly local: readonly Module[];
  readonly remote: readonly RemoteSubgraph[];
  /** Resolves names in arguments to keys, for all modules. */
  readonly names: NameReader;
  /** The root fields of all modules, with their questions and examples. */
  readonly catalogue: readonly CatalogueRecord[];
}

/** Composes the local modules, and also the supergraph if some modules are remote. Needs no database. */
export async function assemble(
  placed: PlacedModules,
  options: Pick<CompositionOptions, 'limits' | 'features'>,
): Promise<Assembly> {
  const { local, remote, off } = placed;
  if (remote.length === 0) {
    const composition = compose({ modules: local, as: 'monolith', off, ...options });
    const names = new NameReader([composition]);
    const catalogue = composition.registration.catalogue.all();
    return {
      composition,
      compositions: [composition],
      supergraph: null,
      local,
      remote: [],
      names,
      catalogue,
    };
  }
  const { composition, services, parts } = subgraphsOf(placed, options);
  const compositions = [composition, ...services.map((service) => service.composition)];
  return {
    composition,
    compositions,
    supergraph: await composeSupergraph(parts),
    local,
    remote: services.map(({ module, url, composition: { schema } }) => ({ module, url, schema })),
    names: new NameReader(compositions),
    catalogue: compositions.flatMap(({ registration }) => [...registration.catalogue.all()]),
  };
}
