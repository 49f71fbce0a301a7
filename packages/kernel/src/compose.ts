import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { createBuilder, type PageLimits } from './builder.ts';
import { refuseReachingModules } from './boundaries.ts';
import { HubConfigError, known } from './errors.ts';
import { composedDirectives } from './federation.ts';
import { localService } from './local-service.ts';
import type { HubModule } from './module.ts';
import { loadProvenance } from './provenance.ts';
import { createRegistration, type Registration } from './registration.ts';
import { twice } from './twice.ts';
import { named } from './composition-errors.ts';
import { checkComposition, refuseStrangers } from './composition-rules.ts';
import { addHubFields } from './root-fields/index.ts';
import type { ModuleService } from './service.ts';
import { addSourced, addVocabulary } from './vocabulary.ts';

export interface CompositionOptions {
  readonly modules: readonly HubModule[];
  /**
   * `hub`: one executable schema with the hub's own fields. `gateway`: the same as a subgraph, for a hub
   * some of whose modules are elsewhere. `service`: a subgraph without the hub's own fields.
   */
  readonly as: 'hub' | 'gateway' | 'service';
  /** Types of modules that are elsewhere, with the module, so that `node` can lead to them. */
  readonly remoteTypes?: ReadonlyMap<string, string>;
  /**
   * What becomes of types that modules refer to and no module publishes, here or elsewhere: refused, or
   * made stubs because their module is left out on purpose. A service has stubs always.
   * @default 'refuse'
   */
  readonly strangers?: 'refuse' | 'stub';
  /** Modules that are switched off: nothing of them is in the schema, nor any field that leads to them. */
  readonly off?: readonly HubModule[];
  /** @default 20 rows in a page, 100 at most */
  readonly limits?: PageLimits;
}

/** The modules of a process, put together. */
export interface Composition {
  readonly schema: GraphQLSchema;
  /** The module service of each module here. */
  readonly services: ReadonlyMap<string, ModuleService>;
  readonly registration: Registration;
  /** The SDL of the subgraph; null when composed as `hub`. */
  readonly sdl: string | null;
}

const federationLink = 'https://specs.apollo.dev/federation/v2.9';

/** Builds one schema from any set of modules. A mistake in how they fit is a `HubConfigError`. */
export function compose(options: CompositionOptions): Composition {
  const {
    modules,
    as,
    remoteTypes = new Map(),
    strangers = 'refuse',
    off = [],
    limits = { pageSize: 20, maxPageSize: 100 },
  } = options;
  refuseSameNames(modules);
  refuseReachingModules(modules);
  const { datamodel, moduleOfModel } = mergeDatamodels(modules);
  const hiddenTypes = new Set(off.flatMap(entitiesOf));
  const builder = createBuilder(datamodel, moduleOfModel, limits, hiddenTypes, (type) =>
    registration.entities.get(type),
  );
  const vocabulary = addVocabulary(builder);
  builder.queryType({
    description:
      'What can be asked. Every field may be null when the module behind it does not answer.',
  });
  const registration = createRegistration(builder, vocabulary);
  addSourced(builder, vocabulary, (type, row, context) =>
    loadProvenance(context, registration.entities.get(type)!.module, type, row.id),
  );
  for (const module of modules) {
    named(modules, definesOf, () => module.register(registration.hubFor(module)));
  }
  if (as !== 'service') {
    addHubFields(builder, vocabulary, registration, remoteTypes, limits.maxPageSize);
  }
  registration.finish();

  let sdl: string | null = null;
  const built = named(modules, definesOf, () => {
    if (as === 'hub') return lexicographicSortSchema(builder.toSchema());
    return builder.toSubGraphSchema({ linkUrl: federationLink, ...composedDirectives(builder) });
  });
  checkComposition(builder, built, registration, hiddenTypes, moduleNames(modules));
  if (as !== 'service' && strangers === 'refuse')
    refuseStrangers(registration, remoteTypes, hiddenTypes);
  if (as !== 'hub') sdl = serviceSdl(built);
  const services = new Map(
    modules.map((module) => [
      module.name,
      localService(module.name, registration, () => sdl ?? ''),
    ]),
  );
  return { schema: built, services, registration, sdl };
}

/** The names of types and root fields that a module makes by itself. */
function definesOf(module: HubModule): ReadonlySet<string> {
  const { schema } = compose({ modules: [module], as: 'service' });
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => !!type);
  const fields = roots.flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
  return new Set([...Object.keys(schema.getTypeMap()), ...fields]);
}

/** The types that a module publishes. */
function entitiesOf(module: HubModule): string[] {
  const { registration } = compose({ modules: [module], as: 'service' });
  return [...registration.entities.keys()];
}

function moduleNames(modules: readonly HubModule[]): string[] {
  return modules.map((module) => module.name);
}

function refuseSameNames(modules: readonly HubModule[]): void {
  const seen = new Set<string>();
  for (const { name } of modules) {
    if (seen.has(name)) throw new HubConfigError(`Two modules are called ${name}.`);
    seen.add(name);
  }
}

/** The modules called `names`; an unknown one is a mistake. */
export function pickModules(all: readonly HubModule[], names: readonly string[]): HubModule[] {
  return names.map((name) => {
    const module = all.find((candidate) => candidate.name === name);
    if (!module) {
      throw new HubConfigError(
        `There is no module "${name}". ${known('modules', moduleNames(all))}`,
      );
    }
    return module;
  });
}

function mergeDatamodels(modules: readonly HubModule[]) {
  const models: PothosPrismaDatamodel['datamodel']['models'] = {};
  const moduleOfModel = new Map<string, string>();
  for (const module of modules) {
    for (const [model, fields] of Object.entries(module.database.datamodel.datamodel.models)) {
      const other = moduleOfModel.get(model);
      if (other) throw twice('model', model, other, module.name);
      moduleOfModel.set(model, module.name);
      models[model] = fields;
    }
  }
  return { datamodel: { datamodel: { models } } as PothosPrismaDatamodel, moduleOfModel };
}

function serviceSdl(schema: GraphQLSchema): string {
  const field = schema.getQueryType()?.getFields()['_service'];
  const result = field?.resolve?.({}, {}, {}, {} as never) as { sdl: string };
  return result.sdl;
}
