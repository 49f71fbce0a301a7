import {
  compose,
  globalId,
  plainQuery,
  scopesOf,
  readableBy,
  type Composition,
  type RequestContext,
  type Module,
  type Principal,
  type Rule,
} from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import type { TestHub } from '@vesthub/testing';
import {
  execute,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  type GraphQLSchema,
} from 'graphql';
import { allModules } from '../../apps/hub/src/modules.ts';

export const modules: readonly Module[] = [registryModule, ...allModules];

/** A type with another rule than `public`. */
export interface RestrictedType {
  readonly name: string;
  readonly module: string;
  readonly rule: Exclude<Rule, 'public'>;
  /** Whether a row rule hides some rows from callers who may read the type. */
  readonly hasRowRule: boolean;
}

/** The types of the composition with another rule than `public`. */
export function restrictedTypes(composition: Composition): RestrictedType[] {
  return [...composition.registration.entities.values()].flatMap(
    ({ name, module, rule: ruleOf, closesRows: hasRowRule }) => {
      const rule = ruleOf();
      return rule === 'public' ? [] : [{ name, module, rule, hasRowRule }];
    },
  );
}

const everyScope = modules.flatMap(({ name }) => scopesOf(name));

/**
 * Callers who may not read rows of a type: anonymous, with all other scopes, and for each required scope a caller who
 * lacks only it. For a type with a row rule also callers with every scope, of another body and without body.
 */
function unauthorizedCallers({
  rule,
  hasRowRule,
}: Pick<RestrictedType, 'rule' | 'hasRowRule'>): Principal[] {
  const without = (missing: readonly string[]) =>
    everyScope.filter((scope) => !missing.includes(scope));
  const callerWith = (name: string, scopes: readonly string[]): Principal => ({
    kind: scopes.length === 0 ? 'anonymous' : 'token',
    name,
    body: scopes.length === 0 ? null : 'ungdomssymfonikerne',
    scopes: new Set(scopes),
  });
  return [
    callerWith('anonymous caller', []),
    callerWith('caller with every other scope', without(rule.scopes)),
    ...rule.scopes.map((scope) => callerWith(`caller without ${scope}`, without([scope]))),
    ...(hasRowRule
      ? [
          { ...callerWithAllScopes, name: 'caller of another body', body: 'baerum-kommune' },
          { ...callerWithAllScopes, name: 'caller of no body', body: null },
        ]
      : []),
  ];
}

/** A caller with every scope, who acts for the body to which the restricted rows belong. */
export const callerWithAllScopes: Principal = {
  kind: 'token',
  name: 'caller with all scopes',
  body: 'ungdomssymfonikerne',
  scopes: new Set(everyScope),
};

/** The error code for a caller without the required right. */
export const deniedCode = ({ kind }: Principal) =>
  kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';

export const as = (principal: Principal) => ({
  context: (context: RequestContext): RequestContext => ({ ...context, principal }),
});

type Row = Record<string, unknown> & { id: string };

/** A hub in another process that tests query over HTTP. Its modules may be local or remote. */
export interface HttpHub {
  readonly schema: GraphQLSchema;
  readonly databases: TestHub['databases'];
  /** Resolves to the body of the answer as text. */
  ask(operation: string, principal: Principal): Promise<string>;
}

/** Whether the hub runs in the test's own process. */
export function isLocal(hub: TestHub | HttpHub): hub is TestHub {
  return 'composition' in hub;
}

/** Reads one row of the type from its table; null for a type without rows. */
export async function firstRow(
  hub: TestHub | HttpHub,
  { name, module }: Pick<RestrictedType, 'name' | 'module'>,
): Promise<Row | null> {
  const client = hub.databases.get(module)!.client as Record<
    string,
    { findFirst(): Promise<Row | null> }
  >;
  return (await client[name.charAt(0).toLowerCase() + name.slice(1)]?.findFirst()) ?? null;
}

/** Different spellings of a query for one field of a row; all must give the same answer. */
const queryForms = (type: string, field: string, leaf: string) => [
  `{ asked: ${field} { __typename ... on ${type} { ${leaf} } } }`,
  `{ asked: ${field} { __typename ... on ${type} { other: ${leaf} } } }`,
  `{ ...Q } fragment Q on Query { asked: ${field} { __typename ...T } } fragment T on ${type} { ${leaf} }`,
  `{ asked: ${field} { __typename ... on Node { id } ... on Sourced { certainty } } }`,
];

/**
 * Queries a restricted type on every path of the schema as each unauthorized caller. Returns a text for each answer
 * that shows a row, counts rows, or differs between an existing and a missing row. Empty when the hub enforces the
 * rules.
 */
export async function breaches(hub: TestHub | HttpHub, type: RestrictedType): Promise<string[]> {
  const { schema } = isLocal(hub) ? hub.composition : hub;
  const row = await firstRow(hub, type);
  const key = row?.id ?? 'no-such-row';
  const secrets = row ? [globalId(type.name, key), ...textsOf(row)] : [];
  const found: string[] = [];
  for (const principal of unauthorizedCallers(type)) {
    const report = (path: string, breach: string) =>
      found.push(`${type.name} by ${path} as ${principal.name}: ${breach}`);
    const ask = (operation: string) =>
      isLocal(hub)
        ? hub.answer(operation, as(principal)).then((answer) => JSON.stringify(answer))
        : hub.ask(operation, principal);
    const checkForSecrets = (path: string, answer: string) => {
      const shown = secrets.find((secret) => answer.includes(JSON.stringify(secret)));
      if (shown !== undefined) report(path, `shows ${shown}`);
    };
    for (const [path, field] of pathsById(schema, type.name)) {
      for (const leaf of leavesOf(schema, type.name)) {
        for (const [index, existing] of queryForms(type.name, field(key), leaf).entries()) {
          const missing = queryForms(type.name, field('nobody-at-all'), leaf)[index]!;
          const [forExisting, forMissing] = await Promise.all([ask(existing), ask(missing)]);
          if (forExisting !== forMissing) {
            report(path, `${leaf} distinguishes existing from missing rows: ${forExisting}`);
          }
          checkForSecrets(path, forExisting);
        }
      }
    }
    for (const [path, operation] of lists(schema, type.name)) {
      const answer = await ask(operation);
      checkForSecrets(path, answer);
      if (!answer.includes(deniedCode(principal)) && !/"nodes":\[\]|:\[\]|null/.test(answer)) {
        report(path, `answers ${answer.slice(0, 200)}`);
      }
      if (/"totalCount":[1-9]/.test(answer)) report(path, 'counts rows');
    }
    if (isLocal(hub)) found.push(...(await serviceBreaches(hub, type, principal, key)));
  }
  return found;
}

/** Breaches in answers of the module service and the subgraph, which a hub calls on behalf of its callers. */
async function serviceBreaches(
  hub: TestHub,
  { name, module }: RestrictedType,
  principal: Principal,
  key: string,
): Promise<string[]> {
  const context = contextOf(hub, principal);
  const service = hub.composition.services.get(module)!;
  const found: string[] = [];
  const report = (breach: string) => found.push(`${name} as ${principal.name}: ${breach}`);
  const [exists] = await service.exists(context, name, [key]);
  if (exists) report('the module service tells that the row exists');
  const hits = await service.search(context, plainQuery('Markør', [name], 100));
  if (hits.length > 0) report('search finds the row');
  const entities = await execute({
    schema: subgraph(hub).schema,
    document: parse(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Node { id } } }',
    ),
    variableValues: { of: [{ __typename: name, id: globalId(name, key) }] },
    contextValue: context,
  });
  if (JSON.stringify(entities.data) !== '{"_entities":[null]}') {
    report(`_entities answers ${JSON.stringify(entities)}`);
  }
  return found;
}

const subgraphs = new WeakMap<TestHub, Composition>();

function subgraph(hub: TestHub): Composition {
  const composition =
    subgraphs.get(hub) ?? compose({ modules: modulesOf(hub), as: 'gateway', unknownTypes: 'stub' });
  subgraphs.set(hub, composition);
  return composition;
}

const modulesByHub = new WeakMap<TestHub, readonly Module[]>();

/** Records the modules of a hub, so that `breaches` can compose each module's subgraph. Returns the hub. */
export function withModules(hub: TestHub, ofHub: readonly Module[]): TestHub {
  modulesByHub.set(hub, ofHub);
  return hub;
}

function modulesOf(hub: TestHub): readonly Module[] {
  return modulesByHub.get(hub) ?? modules;
}

function contextOf(hub: TestHub, principal: Principal): RequestContext {
  return {
    principal,
    asOf: null,
    language: 'NB',
    today: new Date('2026-01-15'),
    databases: { current: readableBy(hub.databases, principal) },
    services: hub.composition.services,
    executeOnHub: () => Promise.reject(new Error('The matrix needs no operation on the hub.')),
    readPlacements: () => Promise.resolve(hub.databases),
    ownershipOf: () => Promise.reject(new Error('The matrix needs no owner of a module.')),
    requestId: 'matrix',
  };
}

/** Operations that read one row of the type by its key, one for each root field with a key argument. */
function pathsById(schema: GraphQLSchema, type: string): [string, (key: string) => string][] {
  const fields = Object.values(schema.getQueryType()!.getFields());
  const single = fields.filter(
    (field) =>
      getNamedType(field.type).name === type && field.args.some(({ name }) => name === 'id'),
  );
  return [
    ['node', (key) => `node(id: "${globalId(type, key)}")`],
    ['nodes', (key) => `nodes(ids: ["${globalId(type, key)}"])`],
    ...single.map(({ name }): [string, (key: string) => string] => [
      name,
      (key) => `${name}(id: "${key}")`,
    ]),
  ];
}

/** Operations that list rows of a type, through root fields and through fields of types that have a root field. */
function lists(schema: GraphQLSchema, type: string): [string, string][] {
  const found: [string, string][] = [];
  const query = schema.getQueryType()!;
  for (const field of Object.values(query.getFields())) {
    const target = getNamedType(field.type);
    if (target.name === `${type}Connection`) {
      found.push([field.name, `{ ${field.name} { totalCount nodes { id } } }`]);
      found.push([`${field.name} edges`, `{ ${field.name} { edges { cursor node { id } } } }`]);
      found.push([`${field.name} pages`, `{ ${field.name}(first: 1) { pageInfo { endCursor } } }`]);
    }
    const parent = target.name.replace(/Connection$/, '');
    const parentType = schema.getType(parent);
    if (parent === target.name || !isObjectType(parentType)) continue;
    for (const inner of Object.values(parentType.getFields())) {
      const innerType = getNamedType(inner.type).name;
      const selection = innerType === type ? '{ id }' : '{ totalCount nodes { id } }';
      if (innerType !== type && innerType !== `${type}Connection`) continue;
      found.push([
        `${parent}.${inner.name}`,
        `{ ${field.name}(first: 5) { nodes { __typename ${inner.name} ${selection} } } }`,
      ]);
    }
  }
  return found;
}

/** Names of a type's fields with scalar or enum values and without required arguments. */
export function leavesOf(schema: GraphQLSchema, type: string): string[] {
  const found = schema.getType(type);
  if (!isObjectType(found)) return [];
  return Object.values(found.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .filter((field) => !field.args.some(isRequiredArgument))
    .map((field) => field.name);
}

/** The texts of a row that contain the marker `Markør`; no public row contains it. */
function textsOf(row: Row): string[] {
  return Object.values(row).filter(
    (value): value is string => typeof value === 'string' && value.includes('Markør'),
  );
}
