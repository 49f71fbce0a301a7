import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isAboutPeople, type Rule } from '../access/rule.ts';
import { ConfigurationError, known } from '../errors/errors.ts';
import type { Registration } from './registration.ts';
import type { PothosBuilder } from '../schema/types.ts';
import { refuseWrongCopies } from './copy-rules.ts';
import { unlimitedTexts } from '../naming/text-limits.ts';

/**
 * Rejects a schema that breaks a rule of composition, for example a type without a rule or a root field that is not
 * nullable.
 */
export function checkComposition(
  builder: PothosBuilder<object>,
  schema: GraphQLSchema,
  registration: Registration,
  hiddenTypes: ReadonlySet<string>,
  modules: readonly string[],
): void {
  const rules = rulesOf(builder);
  refuseClosedReferences(registration);
  refuseHiddenOwners(registration);
  refuseSearchablePeople(registration);
  refuseWrongCopies(registration, schema);
  refuseStrayLoaders(schema, registration, hiddenTypes);
  refuseSubscriptions(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isOutsideRules(type)) continue;
    if (type === schema.getQueryType()) checkRootFields(type, rules);
    else if (type === schema.getMutationType()) checkMutations(type, rules);
    else if (isPage(type)) checkPage(type, rules);
    else checkRule(type, rules, modules);
  }
}

interface Rules {
  readonly types: ReadonlyMap<string, Rule | undefined>;
  readonly rootFields: ReadonlyMap<string, Rule | undefined>;
  readonly mutations: ReadonlyMap<string, Rule | undefined>;
}

function rulesOf(builder: PothosBuilder<object>): Rules {
  const types = new Map<string, Rule | undefined>();
  for (const [name, config] of builder.configStore.typeConfigs) {
    types.set(name, (config.pothosOptions as { rule?: Rule }).rule);
  }
  const fieldsOf = (type: 'Query' | 'Mutation') =>
    new Map(
      [...builder.configStore.getFields(type)].map(([name, config]) => [
        name,
        (config.pothosOptions as { rule?: Rule }).rule,
      ]),
    );
  const mutations = types.has('Mutation') ? fieldsOf('Mutation') : new Map();
  return { types, rootFields: fieldsOf('Query'), mutations };
}

/** Types that federation and introspection add. */
function isOutsideRules(type: GraphQLObjectType): boolean {
  return type.name.startsWith('_') || type.name === 'PageInfo';
}

function isPage(type: GraphQLObjectType): boolean {
  return (
    /Connection$|Edge$/.test(type.name) &&
    ('edges' in type.getFields() || 'cursor' in type.getFields())
  );
}

function checkRule(type: GraphQLObjectType, { types }: Rules, modules: readonly string[]): void {
  if (types.get(type.name) !== undefined) return;
  throw new ConfigurationError(
    `Type ${type.name} says nothing of who may read it: give it a rule, 'public' or { scopes: ['<module>:internal'] }. ` +
      known('modules', modules),
  );
}

/**
 * A page shows the data of its nodes. If the type of the nodes is not public, the connection needs a rule of its own.
 */
function checkPage(type: GraphQLObjectType, { types }: Rules): void {
  const fields = type.getFields();
  const node = fields['node'] ?? fields['nodes'];
  const name = node ? getNamedType(node.type).name : null;
  if (name !== null && types.get(name) !== 'public' && types.get(type.name) === undefined) {
    throw new ConfigurationError(
      `${type.name} would show how many rows of ${name} there are, which is not public: give the connection a rule of its own.`,
    );
  }
}

function checkRootFields(query: GraphQLObjectType, rules: Rules): void {
  for (const field of Object.values(query.getFields())) {
    if (field.name.startsWith('_')) continue;
    checkRootField(field, rules);
  }
}

function checkRootField(field: GraphQLField<unknown, unknown>, rules: Rules): void {
  if (isNonNullType(field.type)) {
    throw new ConfigurationError(
      `Query.${field.name} must be nullable, so that a module that does not answer costs its own fields only.`,
    );
  }
  const type = getNamedType(field.type);
  if (isObjectType(type) || isInterfaceType(type)) return;
  if (rules.rootFields.get(field.name) !== undefined) return;
  throw new ConfigurationError(
    `Query.${field.name} gives a bare value and says nothing of who may read it: give it a rule.`,
  );
}

/** Rejects a mutation that is not nullable or whose rule requires no scope to write or administer. */
function checkMutations(type: GraphQLObjectType, { mutations }: Rules): void {
  for (const field of Object.values(type.getFields())) {
    if (isNonNullType(field.type)) {
      throw new ConfigurationError(
        `Mutation.${field.name} must be nullable, so that the others are answered when it fails.`,
      );
    }
    const rule = mutations.get(field.name) ?? 'public';
    if (rule === 'public') {
      throw new ConfigurationError(
        `Mutation.${field.name} changes data and must say who may: give it a rule with scopes, such as { scopes: ['<module>:write'] }.`,
      );
    }
    if (rule.scopes.some((scope) => /:(write|administer)$/.test(scope))) continue;
    throw new ConfigurationError(
      `Mutation.${field.name} would let in who may only read (${rule.scopes.join(', ')}): its rule needs a scope to write or administer.`,
    );
  }
  refuseUnlimitedTexts(type);
}

function refuseUnlimitedTexts(type: GraphQLObjectType): void {
  const [coordinate] = unlimitedTexts(type);
  if (coordinate === undefined) return;
  throw new ConfigurationError(
    `${coordinate} is a text in a mutation and may be of any length: give its options with \`limited(longest, options)\`.`,
  );
}

/** Subscriptions are not served: the caller's rights would have to be checked again for every event. */
function refuseSubscriptions(schema: GraphQLSchema): void {
  const [field] = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
  if (field === undefined) return;
  throw new ConfigurationError(
    `Subscription.${field} cannot be served: the hub answers queries and mutations only.`,
  );
}

/** Rejects references to a type that is in the schema but not published with `module.entity`. */
function refuseStrayLoaders(
  schema: GraphQLSchema,
  registration: Registration,
  hiddenTypes: ReadonlySet<string>,
): void {
  for (const [name, modules] of registration.referredBy) {
    if (hiddenTypes.has(name)) continue;
    const type = schema.getType(name);
    if (isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node')) continue;
    throw new ConfigurationError(
      `${[...modules].join(' and ')} refer to the type ${name}, which nobody publishes with module.entity. ` +
        known('entities', registration.entities.keys()),
    );
  }
}

/** Rejects types that modules refer to and that no module of the hub publishes. */
export function refuseUnknownTypes(
  registration: Registration,
  remoteTypes: ReadonlyMap<string, string>,
  hiddenTypes: ReadonlySet<string>,
): void {
  for (const [name, modules] of registration.referredBy) {
    if (hiddenTypes.has(name) || registration.entities.has(name) || remoteTypes.has(name)) continue;
    const [first, ...others] = modules;
    const who =
      others.length === 0 ? `Module ${first} refers` : `Modules ${[...modules].join(', ')} refer`;
    throw new ConfigurationError(
      `${who} to the type ${name}, which no module publishes. ` +
        known('entities', [...registration.entities.keys(), ...remoteTypes.keys()]),
    );
  }
}

/**
 * Rejects references from other modules to types with hidden rows, because a reference would reveal that a row exists.
 * Only the module that has the type may refer to it.
 */
function refuseClosedReferences({ entities, referredBy }: Registration): void {
  for (const [name, modules] of referredBy) {
    const entity = entities.get(name);
    if (!entity || (entity.rule() === 'public' && !entity.closesRows)) continue;
    const others = [...modules].filter((module) => module !== entity.module);
    if (others.length === 0) continue;
    throw new ConfigurationError(
      `${others.join(' and ')} refer to ${name} of ${entity.module}, which not everybody may see: a reference would tell that a row is there.`,
    );
  }
}

/**
 * Rejects values that answer with rows which some callers may not see. The tables of values are open to everybody.
 */
function refuseHiddenOwners({ entities, formerTypes }: Registration): void {
  for (const { name, module, type, rows } of formerTypes.values()) {
    if (rows === null) continue;
    const entity = entities.get(type);
    if (!entity || (entity.rule() === 'public' && !entity.closesRows)) continue;
    throw new ConfigurationError(
      `Module ${module} shows ${name} in rows of ${type}, which not everybody may see: publish ${name} with module.model and a rule.`,
    );
  }
}

/** Rejects search over data about people. */
function refuseSearchablePeople({ entities, searches }: Registration): void {
  for (const { module, source } of searches) {
    const rule = entities.get(source.type)?.rule() ?? 'public';
    if (!isAboutPeople(rule)) continue;
    throw new ConfigurationError(
      `Module ${module} offers ${source.type} for search, which is classified as ${rule.classification}: data about people are not searchable.`,
    );
  }
}
