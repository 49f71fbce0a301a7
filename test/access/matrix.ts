import { allModules } from '@vesthub/hub/modules';
import {
  compose,
  globalId,
  scopesOf,
  seenBy,
  type Composition,
  type HubContext,
  type HubModule,
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
  parse,
  type GraphQLSchema,
} from 'graphql';

export const modules: readonly HubModule[] = [registryModule, ...allModules];

/** A type that is not open to everybody, as its module means it to be. */
export interface ClosedType {
  readonly name: string;
  readonly module: string;
  readonly rule: Exclude<Rule, 'public'>;
  /** Whether some of its rows are closed to some who may read the type. */
  readonly closesRows: boolean;
}

/** The closed types of the modules, by what they say themselves. */
export function closedTypes(composition: Composition): ClosedType[] {
  return [...composition.registration.entities.values()].flatMap(
    ({ name, module, rule, closesRows }) => {
      const own = rule();
      return own === 'public' ? [] : [{ name, module, rule: own, closesRows }];
    },
  );
}

const everyScope = modules.flatMap(({ name }) => scopesOf(name));

/**
 * Callers who may not read the rows of a type: nobody, one with every other scope, with all but one, and where rows have
 * a rule of their own one who holds every scope for another body, and for none.
 */
function strangersTo({ rule, closesRows }: Pick<ClosedType, 'rule' | 'closesRows'>): Principal[] {
  const without = (missing: readonly string[]) =>
    everyScope.filter((one) => !missing.includes(one));
  const holding = (name: string, scopes: readonly string[]): Principal => ({
    kind: scopes.length === 0 ? 'anonymous' : 'token',
    name,
    body: scopes.length === 0 ? null : 'ungdomssymfonikerne',
    scopes: new Set(scopes),
  });
  return [
    holding('nobody', []),
    holding('one with every other scope', without(rule.scopes)),
    ...rule.scopes.map((scope) => holding(`one without ${scope}`, without([scope]))),
    ...(closesRows
      ? [
          { ...insider, name: 'one who acts for another body', body: 'baerum-kommune' },
          { ...insider, name: 'one who acts for nobody', body: null },
        ]
      : []),
  ];
}

/** A caller with every scope there is. */
export const insider: Principal = {
  kind: 'token',
  name: 'insider',
  body: 'ungdomssymfonikerne',
  scopes: new Set(everyScope),
};

export const as = (principal: Principal) => ({
  context: (context: HubContext): HubContext => ({ ...context, principal }),
});

type Row = Record<string, unknown> & { id: string };

/** A hub that is asked over HTTP, wherever its modules are. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly connections: TestHub['connections'];
  /** The answer as text, without what differs from request to request. */
  ask(operation: string, principal: Principal): Promise<string>;
}

/** Whether a hub is in this process. */
export function isLocal(hub: TestHub | Asked): hub is TestHub {
  return 'composition' in hub;
}

/** Some row of a type; null where there is none. */
export async function someRow(
  hub: TestHub | Asked,
  { name, module }: Pick<ClosedType, 'name' | 'module'>,
): Promise<Row | null> {
  const client = hub.connections.get(module)!.client as Record<
    string,
    { findFirst(): Promise<Row | null> }
  >;
  return (await client[name.charAt(0).toLowerCase() + name.slice(1)]?.findFirst()) ?? null;
}

/** Ways to write one question, which must not change its answer. */
const spellings = (type: string, field: string, leaf: string) => [
  `{ asked: ${field} { __typename ... on ${type} { ${leaf} } } }`,
  `{ asked: ${field} { __typename ... on ${type} { other: ${leaf} } } }`,
  `{ ...Q } fragment Q on Query { asked: ${field} { __typename ...T } } fragment T on ${type} { ${leaf} }`,
  `{ asked: ${field} { __typename ... on Node { id } ... on Sourced { certainty } } }`,
];

/**
 * Tries every way that the schema offers to a closed type, and answers what a stranger learned: nothing, when
 * the rules hold. What is there must look the same as what is not.
 */
export async function breaches(hub: TestHub | Asked, type: ClosedType): Promise<string[]> {
  const { schema } = isLocal(hub) ? hub.composition : hub;
  const row = await someRow(hub, type);
  const key = row?.id ?? 'there-is-none';
  const secrets = row ? [globalId(type.name, key), ...textsOf(row)] : [];
  const found: string[] = [];
  for (const principal of strangersTo(type)) {
    const tell = (path: string, what: string) =>
      found.push(`${type.name} by ${path} as ${principal.name}: ${what}`);
    const ask = (operation: string) =>
      isLocal(hub)
        ? hub.answer(operation, as(principal)).then((answer) => JSON.stringify(answer))
        : hub.ask(operation, principal);
    const noSecret = (path: string, answer: string) => {
      const told = secrets.find((secret) => answer.includes(JSON.stringify(secret)));
      if (told !== undefined) tell(path, `it shows ${told}`);
    };
    for (const [path, field] of pathsById(schema, type.name)) {
      for (const leaf of leavesOf(schema, type.name)) {
        for (const [at, there] of spellings(type.name, field(key), leaf).entries()) {
          const missing = spellings(type.name, field('nobody-at-all'), leaf)[at]!;
          const [one, other] = await Promise.all([ask(there), ask(missing)]);
          if (one !== other) tell(path, `${leaf} tells what is there from what is not: ${one}`);
          noSecret(path, one);
        }
      }
    }
    for (const [path, operation] of lists(schema, type.name)) {
      const answer = await ask(operation);
      noSecret(path, answer);
      if (!answer.includes('UNAUTHENTICATED') && !/"nodes":\[\]|:\[\]|null/.test(answer)) {
        tell(path, `it answers ${answer.slice(0, 200)}`);
      }
      if (/"totalCount":[1-9]/.test(answer)) tell(path, 'it counts');
    }
    if (isLocal(hub)) found.push(...(await breachesBeside(hub, type, principal, key)));
  }
  return found;
}

/** The module service and the subgraph, which the hub asks on behalf of its callers. */
async function breachesBeside(
  hub: TestHub,
  { name, module }: ClosedType,
  principal: Principal,
  key: string,
): Promise<string[]> {
  const context = contextOf(hub, principal);
  const service = hub.composition.services.get(module)!;
  const found: string[] = [];
  const tell = (what: string) => found.push(`${name} as ${principal.name}: ${what}`);
  const [exists] = await service.exists(context, name, [key]);
  if (exists) tell('its module says that it exists');
  const hits = await service.search(context, { text: 'Markør', types: [name], first: 100 });
  if (hits.length > 0) tell('it is found by search');
  const entities = await execute({
    schema: subgraph(hub).schema,
    document: parse(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Node { id } } }',
    ),
    variableValues: { of: [{ __typename: name, id: globalId(name, key) }] },
    contextValue: context,
  });
  if (JSON.stringify(entities.data) !== '{"_entities":[null]}') {
    tell(`_entities answers ${JSON.stringify(entities)}`);
  }
  return found;
}

const subgraphs = new WeakMap<TestHub, Composition>();

function subgraph(hub: TestHub): Composition {
  const made =
    subgraphs.get(hub) ?? compose({ modules: modulesOf(hub), as: 'gateway', strangers: 'stub' });
  subgraphs.set(hub, made);
  return made;
}

const compositions = new WeakMap<TestHub, readonly HubModule[]>();

/** Notes of which modules a hub is made, for what is asked of its subgraph. */
export function madeOf(hub: TestHub, its: readonly HubModule[]): TestHub {
  compositions.set(hub, its);
  return hub;
}

function modulesOf(hub: TestHub): readonly HubModule[] {
  return compositions.get(hub) ?? modules;
}

function contextOf(hub: TestHub, principal: Principal): HubContext {
  return {
    principal,
    asOf: null,
    today: new Date('2026-01-15'),
    connections: seenBy(hub.connections, principal),
    services: hub.composition.services,
    executeOnHub: () => Promise.reject(new Error('Nothing is asked of the hub here.')),
    readPlacements: () => Promise.resolve(hub.connections),
    holderOf: () => Promise.reject(new Error('Nobody asks who has the module.')),
    requestId: 'matrix',
  };
}

/** Root fields that lead to one row by its key. */
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

/** Operations that lead to rows of a type through lists: roots, and fields of every type that has a root. */
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
      const leads = getNamedType(inner.type).name;
      const selection = leads === type ? '{ id }' : '{ totalCount nodes { id } }';
      if (leads !== type && leads !== `${type}Connection`) continue;
      found.push([
        `${parent}.${inner.name}`,
        `{ ${field.name}(first: 5) { nodes { __typename ${inner.name} ${selection} } } }`,
      ]);
    }
  }
  return found;
}

/** Fields of a type that are leaves and need no arguments. */
export function leavesOf(schema: GraphQLSchema, type: string): string[] {
  const found = schema.getType(type);
  if (!isObjectType(found)) return [];
  return Object.values(found.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .filter((field) =>
      field.args.every((arg) => !String(arg.type).endsWith('!') || arg.defaultValue !== undefined),
    )
    .map((field) => field.name);
}

/** Texts of a row that nobody could guess. */
function textsOf(row: Row): string[] {
  return Object.values(row).filter(
    (value): value is string => typeof value === 'string' && value.includes('Markør'),
  );
}
