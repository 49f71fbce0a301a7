import {
  compose,
  searchedTypes,
  type Composition,
  type CompositionOptions,
  type Module,
} from '@vesthub/kernel';
import type { PlacedModules } from '@vesthub/placement';
import { localSubgraph, type Subgraph } from './supergraph.ts';

/** A remote module. Its composition is made from the module's code in this program. */
export interface ServiceComposition {
  readonly module: Module;
  readonly url: string;
  readonly composition: Composition;
}

/** The schema that a running process serves. It may differ from the schema in this program's code. */
export interface RunningSubgraph {
  readonly module: string;
  /** URL of the process, without a path. */
  readonly url: string;
  readonly sdl: string;
  /** Names of the types that other modules may refer to. */
  readonly types: readonly string[];
}

/** The subgraphs of a supergraph. */
export interface Subgraphs {
  /** The local modules, as one subgraph. */
  readonly composition: Composition;
  readonly services: readonly ServiceComposition[];
  readonly parts: readonly Subgraph[];
  /** The module that publishes each type. */
  readonly moduleOf: ReadonlyMap<string, string>;
}

/** Additions to the placed modules of a supergraph. */
export interface SubgraphOptions {
  /**
   * Processes whose own schema goes into the supergraph, instead of the schema in this program's code. @default none
   */
  readonly running?: readonly RunningSubgraph[];
  /**
   * URL at which a separate router calls the local modules. The gateway in this process does not use it.
   * @default `http://localhost/graphql`
   */
  readonly hubUrl?: string;
}

/**
 * Composes the subgraphs: one for all local modules, one for each remote module, and one for each process in `running`.
 */
export function subgraphsOf(
  { local, remote, off }: PlacedModules,
  options: Pick<CompositionOptions, 'limits' | 'features'>,
  { running = [], hubUrl = 'http://localhost/graphql' }: SubgraphOptions = {},
): Subgraphs {
  const services = remote.map(({ module, url }) => ({
    module,
    url,
    composition: compose({ modules: [module], as: 'service', off, ...options }),
  }));
  const remoteTypes = new Map([
    ...services.flatMap(({ module, composition: { registration } }) =>
      [...registration.entities.keys()].map((type) => [type, module.name] as const),
    ),
    ...running.flatMap(({ module, types }) => types.map((type) => [type, module] as const)),
  ]);
  const remoteSearched = [
    ...services.flatMap(({ module, composition: { registration } }) =>
      searchedTypes([module], registration),
    ),
    ...running.flatMap(({ types }) => types),
  ];
  const composition = compose({
    modules: local,
    as: 'gateway',
    remoteTypes,
    remoteSearched,
    remotes: services.map((service) => service.composition),
    off,
    ...options,
  });
  const own = [...composition.registration.entities.values()];
  return {
    composition,
    services,
    parts: [
      { name: localSubgraph, sdl: composition.sdl!, url: hubUrl },
      ...services.map(({ module, url, composition: { sdl } }) => ({
        name: module.name,
        sdl: sdl!,
        url: `${url}/graphql`,
      })),
      ...running.map(({ module, url, sdl }) => ({ name: module, sdl, url: `${url}/graphql` })),
    ],
    moduleOf: new Map([...remoteTypes, ...own.map(({ name, module }) => [name, module] as const)]),
  };
}
