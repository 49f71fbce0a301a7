import {
  globalId,
  sharedReferences,
  scopesOf,
  type RequestContext,
  type Module,
} from '@vesthub/kernel';
import { isObjectType, type GraphQLObjectType } from 'graphql';
import { createTestHub, type Ask, type TestHub } from '../test-hub.ts';

/**
 * A module that runs as a service, with its subgraph and its module service. Its database has no tables of other
 * modules.
 */
export interface ModuleUnderTest {
  readonly module: Module;
  readonly hub: TestHub;
  /** Names of the entity types that the module owns. */
  readonly own: readonly string[];
  /** Names of the types of other modules that the module refers to or adds fields to. */
  readonly foreign: readonly string[];
  /** Keys of the rows of each own type, at most twenty for each type. Empty for a type without a table. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Options for an operation by a caller with every scope of the module. */
  readonly asOwner: Ask;
}

const maxKeys = 20;

interface Delegate {
  findMany(query: object): Promise<{ id: string }[]>;
}

/** Starts a module as a service for the conformance suite. */
export async function startModuleUnderTest(module: Module): Promise<ModuleUnderTest> {
  const hub = await createTestHub([module], { as: 'service' });
  const { entities, referredBy } = hub.composition.registration;
  const client = hub.databases.get(module.name)!.client as Record<string, Delegate | undefined>;
  const keys = new Map<string, readonly string[]>();
  for (const { name, ofModel } of entities.values()) {
    const table = ofModel ? client[name.charAt(0).toLowerCase() + name.slice(1)] : undefined;
    const rows = await table?.findMany({
      select: { id: true },
      orderBy: { id: 'asc' },
      take: maxKeys,
    });
    keys.set(name, rows?.map(({ id }) => id) ?? []);
  }
  return {
    module,
    hub,
    own: [...entities.keys()],
    foreign: [...new Set([...referredBy.keys(), ...sharedReferences])].filter(
      (name) => !entities.has(name),
    ),
    keys,
    asOwner: { context: (context) => ownerOf(module, context) },
  };
}

function ownerOf({ name }: Module, context: RequestContext): RequestContext {
  const scopes = new Set(scopesOf(name));
  return { ...context, principal: { kind: 'token', name: 'owner', body: 'owner', scopes } };
}

/** The object type `name` of the module's schema. */
export function objectType({ hub }: ModuleUnderTest, name: string): GraphQLObjectType {
  const type = hub.composition.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}.`);
  return type;
}

/** A federation representation: the type and the id of a row. A hub sends it to a subgraph to get the row. */
export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

export function representation(type: string, key: string): Representation {
  return { __typename: type, id: globalId(type, key) };
}

/**
 * Queries `_entities` as a hub does. Resolves to one row for each representation, or null if the key is unknown.
 * `selections` gives, for each type, the fields to select in addition to `__typename`.
 */
export async function askEntities<Row extends object = Record<string, unknown>>(
  { hub }: ModuleUnderTest,
  representations: readonly Representation[],
  selections: ReadonlyMap<string, string>,
  ask: Ask = {},
): Promise<(Row | null)[]> {
  const variables = { representations };
  const { _entities } = await hub.data<{ _entities: (Row | null)[] }>(
    entitiesOperation(selections),
    { ...ask, variables },
  );
  return _entities;
}

export function entitiesOperation(selections: ReadonlyMap<string, string>): string {
  const parts = [...selections].map(([type, fields]) => `... on ${type} { ${fields} }`);
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${parts.join(' ')} } }`;
}
