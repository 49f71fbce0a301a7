import type { FieldMap } from '@pothos/core';
import { borderHandles } from '../access/rules-plugin.ts';
import type { Rule } from '../access/rule.ts';
import type { ModuleCheck } from '../asking/findings/check.ts';
import {
  loadEntity,
  loadFromModel,
  modelOf,
  type Entity,
  type EntityRef,
} from '../schema/entity.ts';
import { ConfigurationError } from '../errors/errors.ts';
import { extensionFields, type ExtensionFields } from '../schema/extension.ts';
import { globalId, parseGlobalId } from '../schema/global-id.ts';
import type { LoadOwnerships } from '../context/ownership.ts';
import type { UntypedModuleBuilder } from './module-builder.ts';
import type { Reference, Vocabulary } from '../schema/vocabulary-types.ts';
import type { Module } from './define-module.ts';
import { CatalogueRecords } from '../schema/catalogue.ts';
import { addCollection } from '../schema/collection.ts';
import { columnsOf } from '../schema/columns.ts';
import { whereValidRows } from '../schema/unknown-beginning.ts';
import { modelList } from '../schema/list.ts';
import type { LoadNames } from '../naming/known-names.ts';
import { connectionType } from '../schema/connection-type.ts';
import { addInterface, dynamicBuilder } from '../schema/dynamic-builder.ts';
import { addKey, addKeyField, addStub, publish } from './entity-type.ts';
import { addEnum, wordsIn } from '../schema/enum.ts';
import type { GroupRef } from '../schema/group-types.ts';
import { Sections, sectionType } from '../schema/section.ts';
import type { FormerType } from '../schema/former-types.ts';
import { fieldRulesOf, ruleOf } from './type-rules.ts';
import { modelPublishers } from './model-publishers.ts';
import type { Copy } from '../schema/copy.ts';
import type { Value, ValueRefs } from '../schema/value.ts';
import { nameVariantKinds } from '../schema/value-types.ts';
import { listLengthCheck, type ShortList } from '../schema/list-length.ts';
import type { ModelList, ModelScope, PublishedModel } from '../schema/model-scope.ts';
import { PagedModels } from '../schema/paged-models.ts';
import type { PageLimits } from '../schema/page-limits.ts';
import type { SearchSource } from '../searching/search-source.ts';
import type { PublishedType } from '../searching/plan.ts';
import { duplicateError } from '../errors/duplicate-error.ts';
import type { PothosBuilder } from '../schema/types.ts';
import type { Stub } from '../context/shapes.ts';

type Builder = PothosBuilder<object>;

/** The registrations of all modules of one composition. */
export interface Registration {
  readonly entities: Map<string, Entity>;
  /** The models whose rows are values, by name. */
  readonly values: Map<string, Value>;
  /** The models whose rows another module owns, by name. */
  readonly copies: Map<string, Copy>;
  /** The types that the schema no longer has, by name. */
  readonly formerTypes: Map<string, FormerType>;
  /** The modules that refer to or extend a type, by name of the type. */
  readonly referredBy: Map<string, Set<string>>;
  /**
   * The modules of fields on types of other modules, by `Type.field`, and of sections, by the name of their type.
   */
  readonly extensions: Map<string, string>;
  readonly checks: { module: string; check: ModuleCheck }[];
  readonly searches: { module: string; source: SearchSource }[];
  /** The published types, by name of the model. */
  readonly publishedTypes: Map<string, PublishedType>;
  /** The descriptions of enum values, by name of the enum and then by value. */
  readonly enumValues: Map<string, Readonly<Record<string, string>>>;
  /** For each type, its module and a function that loads the names by which arguments may refer to rows of the type. */
  readonly knownNames: Map<string, { readonly module: string; readonly load: LoadNames }>;
  /** The root fields in the catalogue. */
  readonly catalogue: CatalogueRecords;
  /** Loads the owners of modules; null if the registry is not local. */
  ownerships: { module: string; load: LoadOwnerships } | null;
  /** The module builder that `module` registers its types with. */
  builderFor(module: Module): UntypedModuleBuilder;
  /** A handle to a type of any module. A type that no composed module publishes becomes a stub. */
  reference(name: string): Reference<object>;
  /** The rules set on single fields of a type, by name of the field. */
  fieldRules(type: string): ReadonlyMap<string, Rule>;
  /** Binds references to their types, and makes stubs for types that no composed module publishes. */
  finish(): void;
}

export function createRegistration(
  builder: Builder,
  vocabulary: Vocabulary<object>,
  limits: PageLimits,
  valueRefs: () => ValueRefs,
  groupRef: () => GroupRef,
): Registration {
  const dynamic = dynamicBuilder(builder);
  const entities = new Map<string, Entity>();
  const referredBy = new Map<string, Set<string>>();
  const handles = new Map<string, EntityRef>();
  const extended = new Set<string>();
  const sections = new Sections(builder);
  const registration: Registration = {
    entities,
    values: new Map(),
    copies: new Map(),
    formerTypes: new Map(),
    referredBy,
    extensions: new Map(),
    checks: [],
    searches: [],
    publishedTypes: new Map(),
    enumValues: new Map([['NameVariantKind', nameVariantKinds]]),
    knownNames: new Map(),
    catalogue: new CatalogueRecords(),
    ownerships: null,
    builderFor,
    reference,
    finish,
    fieldRules: (type) => fieldRulesOf(builder, type),
  };
  return registration;

  function builderFor(module: Module): UntypedModuleBuilder {
    const enums = new Map<string, unknown>();
    const enumValues = new Map<string, readonly string[]>();
    const models = new Map<string, PublishedModel>();
    const connections = new Map<string, object>();
    const lists = new Map<string, ModelList>();
    const shortLists: ShortList[] = [];
    const scope: ModelScope = {
      module,
      builder,
      vocabulary,
      enums,
      enumValues,
      limits,
      paged: new PagedModels(module, models),
      noteShortList: (list) => void shortLists.push(list),
      catalogued: (field, words, more) => registration.catalogue.add(module, field, words, more),
      listOf: (model, options = {}) => {
        const columns = () => columnsOf(module.name, module.database.datamodel, model);
        const list = lists.get(model) ?? modelList(scope, columns(), options);
        lists.set(model, list);
        return list;
      },
      reference: (name) => moduleBuilder.reference(name),
      wordsOf: (type, value) => {
        const description = registration.enumValues.get(type)?.[value];
        return description === undefined ? null : wordsIn(description);
      },
      validOn: (model, day) =>
        whereValidRows(
          module,
          columnsOf(module.name, module.database.datamodel, model),
          models.get(model)?.unknownBeginning,
          day,
        ),
      namesOf: (model) => registration.knownNames.get(model)?.load,
      published: (model) => models.get(model),
      load: async (model, key, context) => {
        const entity = entities.get(model);
        return entity && key !== null ? loadEntity(entity, key, context) : null;
      },
      connectionTypeOf: (model) => {
        const type = connections.get(model) ?? connectionType(scope, model, groupRef());
        connections.set(model, type);
        return type;
      },
    };
    const entity: UntypedModuleBuilder['entity'] = (ref, { load, rows, sourced = true } = {}) => {
      const { name } = ref;
      const other = entities.get(name);
      if (other) throw duplicateError('type', name, other.module, module.name);
      if (!load && !(modelOf(ref) in module.database.datamodel.datamodel.models)) {
        throw new ConfigurationError(
          `Module ${module.name} publishes ${name}, which is none of its models, without saying how to load it: give module.entity a \`load\`.`,
        );
      }
      entities.set(name, {
        name,
        ref,
        module: module.name,
        load: load ?? loadFromModel(module.name, modelOf(ref), rows),
        rule: () => ruleOf(builder, name),
        closesRows: rows !== undefined,
        ofModel: load === undefined,
      });
      publish(builder, ref);
      if (!models.get(name)?.fields['key']) addKeyField(builder, ref);
      if (sourced) addInterface(ref, vocabulary.sourced);
    };
    const check: UntypedModuleBuilder['check'] = (added) => {
      const same = registration.checks.find(
        (other) => other.module === module.name && other.check.name === added.name,
      );
      if (same) throw duplicateError('check', added.name, module.name, module.name);
      registration.checks.push({ module: module.name, check: added });
    };
    check(listLengthCheck(module, shortLists));
    const moduleBuilder: UntypedModuleBuilder = {
      builder,
      vocabulary,
      entity,
      check,
      ...modelPublishers(scope, registration, models, {
        entity,
        check,
        valueRefs,
        extend: (name, fields) => moduleBuilder.extend(name, fields),
      }),
      validOn: (model, day) => scope.validOn(model, day),
      names: (model, load) => registration.knownNames.set(model, { module: module.name, load }),
      catalogued: scope.catalogued,
      collection: (model, options) => addCollection(scope, entities, model, options),
      lists: (model, options) => void scope.listOf(model, options),
      enum: (name, values, { description, values: descriptions }) => {
        const ref = addEnum(builder, name, Object.keys(values), description, descriptions);
        enums.set(name, ref);
        enumValues.set(name, Object.keys(values));
        registration.enumValues.set(name, descriptions);
        return ref;
      },
      reference: (name) => {
        refer(name, module.name);
        return reference(name);
      },
      extend: (name, fields) => {
        refer(name, module.name);
        extended.add(name);
        addExtension(name, module, fields);
      },
      search: (source) => void registration.searches.push({ module: module.name, source }),
      ownerships: (load) => {
        const { ownerships } = registration;
        if (ownerships)
          throw duplicateError('register of', 'modules', ownerships.module, module.name);
        registration.ownerships = { module: module.name, load };
      },
    };
    return moduleBuilder;
  }

  function refer(name: string, module: string): void {
    const modules = referredBy.get(name) ?? new Set();
    referredBy.set(name, modules.add(module));
  }

  function handleOf(name: string): EntityRef {
    let handle = handles.get(name);
    if (!handle) {
      handle = dynamic.objectRef(name);
      handles.set(name, handle);
      borderHandles.add(handle);
    }
    return handle;
  }

  function reference(name: string): Reference<object> {
    return {
      type: handleOf(name) as Reference<object>['type'],
      load: async (key, context) => {
        if (key === null || key === undefined) return null;
        const entity = entities.get(name);
        return entity ? loadEntity(entity, key, context) : { id: globalId(name, key) };
      },
    };
  }

  function addExtension(
    name: string,
    module: Module,
    fields: (x: ExtensionFields<object>) => FieldMap,
  ): void {
    const keyOf = (parent: unknown) => {
      const { id } = parent as Stub;
      return entities.has(name) ? id : (parseGlobalId(id)?.key ?? id);
    };
    const type = sections.typeFor(module, name, handleOf(name));
    const section = module.sections?.[name];
    if (section) registration.extensions.set(sectionType(name, section), module.name);
    dynamic.objectFields(type, (t) => {
      const made = fields(extensionFields(t, module.name, name, keyOf));
      for (const field of Object.keys(made)) {
        if (!section) registration.extensions.set(`${name}.${field}`, module.name);
      }
      return made;
    });
  }

  function finish(): void {
    for (const [name, handle] of handles) {
      const entity = entities.get(name);
      if (entity) {
        dynamic.configStore.associateParamWithRef(handle, entity.ref);
      } else {
        addStub(builder, handle, name, extended.has(name));
      }
    }
    for (const entity of entities.values()) addKey(builder, entity);
  }
}
