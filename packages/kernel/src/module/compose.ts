import type { PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import type { Feature } from '../asking/feature.ts';
import { createBuilder } from '../schema/builder.ts';
import type { PageLimits } from '../schema/page-limits.ts';
import { refuseReachingModules } from './module-dependencies.ts';
import { ConfigurationError, known } from '../errors/errors.ts';
import { composedDirectives } from '../schema/federation.ts';
import { localService } from '../asking/local-service.ts';
import type { Module } from './define-module.ts';
import { loadProvenance } from '../sources/provenance.ts';
import { createRegistration, type Registration } from './registration.ts';
import { duplicateError } from '../errors/duplicate-error.ts';
import { named } from './composition-errors.ts';
import { checkComposition, refuseUnknownTypes } from './composition-rules.ts';
import { addRootFields } from '../asking/root-fields/add-root-fields.ts';
import { addFindingType } from '../asking/root-fields/finding-type.ts';
import { addRowFindings } from '../asking/root-fields/row-findings.ts';
import type { ModuleService } from '../context/context.ts';
import { searchedTypes, searchPlan } from '../searching/plan.ts';
import { addDocumentRow } from '../schema/document-row.ts';
import { vocabularyHash } from '../schema/vocabulary-hash.ts';
import { addGroupTypes } from '../schema/group-types.ts';
import { addValueTypes, homeOf } from '../schema/value.ts';
import { addSourced, addVocabulary } from '../schema/vocabulary.ts';
import type { Stub } from '../context/shapes.ts';

export interface CompositionOptions {
  readonly modules: readonly Module[];
  /**
   * `monolith`: one executable schema with the root fields over all modules. `gateway`: the same schema as a subgraph,
   * for a hub with remote modules. `service`: the subgraph of one module, without those root fields.
   */
  readonly as: 'monolith' | 'gateway' | 'service';
  /** Maps the name of each remote type to the name of its module. The field `node` asks that module for rows. */
  readonly remoteTypes?: ReadonlyMap<string, string>;
  /** The compositions of the remote modules; the catalogue lists their root fields. @default none */
  readonly remotes?: readonly Composition[];
  /** Names of the remote types that search covers. */
  readonly remoteSearched?: readonly string[];
  /**
   * Treatment of types that modules refer to but that no local or remote module publishes. `refuse` rejects them;
   * `stub` makes stubs, for modules left out on purpose. A service always makes stubs. @default 'refuse'
   */
  readonly unknownTypes?: 'refuse' | 'stub';
  /** Switched-off modules: the schema has neither their types nor fields that lead to them. */
  readonly off?: readonly Module[];
  /** Features that extend the composition. @default none */
  readonly features?: readonly Feature[];
  /** @default 20 rows in a page, 100 at most */
  readonly limits?: PageLimits;
}

/** The result of composing the modules of a process. */
export interface Composition {
  readonly schema: GraphQLSchema;
  /** The module service of each local module. */
  readonly services: ReadonlyMap<string, ModuleService>;
  readonly registration: Registration;
  /** The SDL of the subgraph; null when composed as `monolith`. */
  readonly sdl: string | null;
  /** A hash of the types that every subgraph shares. */
  readonly vocabulary: string;
}

/** The oldest federation version that has all directives of the subgraphs. Most routers accept this version. */
const federationLink = 'https://specs.apollo.dev/federation/v2.3';

/** Builds one schema from any set of modules. Throws a `ConfigurationError` if the modules do not fit together. */
export function compose(options: CompositionOptions): Composition {
  const {
    modules,
    as,
    remoteTypes = new Map(),
    remoteSearched = [],
    remotes = [],
    unknownTypes = 'refuse',
    off = [],
    features = [],
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
  const sharedTypes = [...builder.configStore.typeConfigs.keys()];
  builder.queryType({
    description:
      'Questions that the modules answer (spørring). A field may be null when the module behind it does not answer.',
  });
  const registration = createRegistration(
    builder,
    vocabulary,
    limits,
    () => values,
    () => groups,
  );
  const { entities, publishedTypes } = registration;
  const values = addValueTypes(builder, vocabulary, registration.reference);
  const groups = addGroupTypes(builder, vocabulary, registration.reference);
  addDocumentRow(builder, vocabulary.source, registration.reference('Document'));
  const home = (type: string, row: Stub) =>
    homeOf(type, row, () => (entities.get(type) ?? publishedTypes.get(type)!).module);
  addSourced(builder, vocabulary, (type, row, context) => {
    const { module, model } = home(type, row);
    return loadProvenance(context, module, model, row.id);
  });
  const finding = addFindingType(builder, vocabulary);
  addRowFindings(builder, vocabulary, finding, home);
  for (const module of modules) {
    named(modules, definesOf, () => module.register(registration.builderFor(module)));
  }
  if (as !== 'service') {
    for (const type of remoteTypes.keys()) registration.reference(type);
    addRootFields({
      builder,
      vocabulary,
      finding,
      registered: registration,
      remoteTypes,
      searchedTypes: () => [...searchedTypes(modules, registration), ...remoteSearched].sort(),
      features,
      limits,
      catalogue: registration.catalogue,
      remotes,
      reference: registration.reference,
      schema: () => built,
    });
  }
  registration.finish();

  let sdl: string | null = null;
  const built = named(modules, definesOf, () => {
    if (as === 'monolith') return lexicographicSortSchema(builder.toSchema());
    return builder.toSubGraphSchema({ linkUrl: federationLink, ...composedDirectives(builder) });
  });
  checkComposition(builder, built, registration, hiddenTypes, moduleNames(modules));
  if (as !== 'service' && unknownTypes === 'refuse')
    refuseUnknownTypes(registration, remoteTypes, hiddenTypes);
  if (as !== 'monolith') sdl = serviceSdl(built);
  const hash = vocabularyHash(built, sharedTypes);
  const services = new Map(
    modules.map((module) => [
      module.name,
      localService(
        module.name,
        registration,
        {
          schema: module.database.schema,
          names: module.database.tables,
          searches: () => searchPlan(module, registration),
        },
        { sdl: sdl ?? '', vocabulary: hash },
        answerFeatures(module, features),
      ),
    ]),
  );
  return { schema: built, services, registration, sdl, vocabulary: hash };
}

/** Answers the operations of features for one local module. */
function answerFeatures(module: Module, features: readonly Feature[]): ModuleService['feature'] {
  return (context, name) => {
    const feature = features.find((one) => one.name === name);
    if (feature) return feature.answer(context, module);
    const names = features.map((one) => one.name);
    return Promise.reject(
      new Error(`The module service has no operation "${name}". ${known('features', names)}`),
    );
  };
}

/** The names of types and root fields that a module defines. */
function definesOf(module: Module): ReadonlySet<string> {
  const { schema } = compose({ modules: [module], as: 'service' });
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => !!type);
  const fields = roots.flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
  return new Set([...Object.keys(schema.getTypeMap()), ...fields]);
}

/** The types that a module publishes. */
function entitiesOf(module: Module): string[] {
  const { registration } = compose({ modules: [module], as: 'service' });
  return [...registration.entities.keys()];
}

function moduleNames(modules: readonly Module[]): string[] {
  return modules.map((module) => module.name);
}

function refuseSameNames(modules: readonly Module[]): void {
  const seen = new Set<string>();
  for (const { name } of modules) {
    if (seen.has(name)) throw new ConfigurationError(`Two modules are called ${name}.`);
    seen.add(name);
  }
}

/** The modules with the given names; throws for an unknown name. */
export function pickModules(all: readonly Module[], names: readonly string[]): Module[] {
  return names.map((name) => {
    const module = all.find((candidate) => candidate.name === name);
    if (!module) {
      throw new ConfigurationError(
        `There is no module "${name}". ${known('modules', moduleNames(all))}`,
      );
    }
    return module;
  });
}

function mergeDatamodels(modules: readonly Module[]) {
  const models: PothosPrismaDatamodel['datamodel']['models'] = {};
  const moduleOfModel = new Map<string, string>();
  for (const module of modules) {
    for (const [model, fields] of Object.entries(module.database.datamodel.datamodel.models)) {
      const other = moduleOfModel.get(model);
      if (other) throw duplicateError('model', model, other, module.name);
      moduleOfModel.set(model, module.name);
      models[model] = fields;
    }
  }
  return { datamodel: { datamodel: { models } } as PothosPrismaDatamodel, moduleOfModel };
}

function serviceSdl(schema: GraphQLSchema): string {
  const field = schema.getQueryType()?.getFields()['_service'];
  const resolve = field?.resolve as () => { sdl: string };
  return resolve().sdl;
}
