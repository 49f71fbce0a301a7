import { globalId, scopesOf, type HubContext, type HubModule } from '@vesthub/kernel';
import { isObjectType, type GraphQLObjectType } from 'graphql';
import { createTestHub, type Ask, type TestHub } from '../test-hub.ts';

/** A module as its owner runs it: its subgraph and its module service, on a database with its own tables only. */
export interface Alone {
  readonly module: HubModule;
  readonly hub: TestHub;
  /** The types the module publishes, and types of others that it refers to or adds fields to. */
  readonly own: readonly string[];
  readonly foreign: readonly string[];
  /** Keys of rows of each own type, as many as there are up to twenty; none where the type has no table of its own. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Goes with an operation of somebody who may read all that the module has. */
  readonly asOwner: Ask;
}

/** Most rows of a type that are looked at. */
const rowsLookedAt = 20;

interface Delegate {
  findMany(query: object): Promise<{ id: string }[]>;
}

/** Starts a module for the conformance suite. */
export async function startAlone(module: HubModule): Promise<Alone> {
  const hub = await createTestHub([module], { as: 'service' });
  const { entities, referredBy } = hub.composition.registration;
  const client = hub.connections.get(module.name)!.client as Record<string, Delegate | undefined>;
  const keys = new Map<string, readonly string[]>();
  for (const { name, ofModel } of entities.values()) {
    const table = ofModel ? client[name.charAt(0).toLowerCase() + name.slice(1)] : undefined;
    const rows = await table?.findMany({
      select: { id: true },
      orderBy: { id: 'asc' },
      take: rowsLookedAt,
    });
    keys.set(name, rows?.map(({ id }) => id) ?? []);
  }
  return {
    module,
    hub,
    own: [...entities.keys()],
    foreign: [...referredBy.keys()].filter((name) => !entities.has(name)),
    keys,
    asOwner: { context: (context) => ownerOf(module, context) },
  };
}

function ownerOf({ name }: HubModule, context: HubContext): HubContext {
  const scopes = new Set(scopesOf(name));
  return { ...context, principal: { kind: 'token', name: 'owner', body: 'owner', scopes } };
}

/** An object type of the module's schema. */
export function objectType({ hub }: Alone, name: string): GraphQLObjectType {
  const type = hub.composition.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type of the schema.`);
  return type;
}

/** What a hub asks a subgraph for: rows by their keys. */
export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

export function representation(type: string, key: string): Representation {
  return { __typename: type, id: globalId(type, key) };
}

/** A row of an `_entities` answer. */
export type EntityAnswer = Record<string, unknown> | null;

/** Asks the subgraph for rows as a hub does; `selections` say by type what is wanted beside `__typename`. */
export async function askEntities(
  { hub }: Alone,
  representations: readonly Representation[],
  selections: ReadonlyMap<string, string>,
  ask: Ask = {},
): Promise<EntityAnswer[]> {
  const variables = { representations };
  const { _entities } = await hub.data<{ _entities: EntityAnswer[] }>(
    entitiesOperation(selections),
    { ...ask, variables },
  );
  return _entities;
}

export function entitiesOperation(selections: ReadonlyMap<string, string>): string {
  const parts = [...selections].map(([type, fields]) => `... on ${type} { ${fields} }`);
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${parts.join(' ')} } }`;
}
