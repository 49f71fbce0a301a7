import { globalId, parseGlobalId, type RequestContext } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import {
  pageSelection,
  readLists,
  walkLists,
  type List,
  type Page,
} from './relay-behaviour/lists.ts';
import {
  askPages,
  findConnections,
  type Ask,
  type ConnectionField,
} from './relay-behaviour/connections.ts';

const modules = [registryModule, ...allModules];

/** Changes the request context to that of a caller with all reading scopes of every module. */
const withAllScopes = (context: RequestContext): RequestContext => ({
  ...context,
  principal: {
    ...context.principal,
    name: 'insider',
    scopes: new Set(
      modules.flatMap(({ name }) =>
        ['internal', 'personal', 'raw'].map((scope) => `${name}:${scope}`),
      ),
    ),
  },
});

let hub: TestHub;
let connections: ConnectionField[];
let lists: List[];
const ask: Ask = (operation) => hub.answer(operation, { context: withAllScopes });

beforeAll(async () => {
  hub = await createTestHub(modules);
  connections = await findConnections(hub.composition.schema, ask);
  lists = await readLists(ask, connections);
});

afterAll(() => hub.close());

/** Queries every connection with the arguments; resolves to a page or an error for each. */
async function askEveryConnection(args: string) {
  const answers = await askPages(
    ask,
    connections.map((connection) => ({ connection, args })),
    pageSelection,
  );
  return connections.map(({ title }, index) => ({ ...answers[index]!, title }));
}

describe('every Relay connection of the schema', () => {
  it('is found, on Query and on other types', () => {
    expect(connections.length).toBeGreaterThan(90);
    expect(connections.filter(({ title }) => title.includes('.')).length).toBeGreaterThan(5);
    expect(lists.filter(({ rows }) => rows.length > 14).length).toBeGreaterThan(20);
  });

  it('has no duplicate rows or cursors', () => {
    const repeated = lists.filter(({ rows }) => {
      const ids = rows.map(({ node, cursor: position }) => node.id ?? position);
      const cursors = rows.map(({ cursor: position }) => position);
      return new Set(ids).size < rows.length || new Set(cursors).size < rows.length;
    });
    expect(repeated.map(({ connection }) => connection.title)).toEqual([]);
  });

  it('has the same rows page by page, forward and backward, with correct page information', async () => {
    expect(await walkLists(ask, lists)).toEqual([]);
  });

  it('returns an empty page for first: 0', async () => {
    const wrong = (await askEveryConnection('first: 0')).filter(
      ({ page, error }) => error !== null || (page as Page).edges.length > 0,
    );
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it.each([
    ['first: -1', 'first'],
    ['last: -1', 'last'],
    ['first: 100000', 'first'],
    ['first: 1, last: 1', 'first:, last'],
    ['first: 1, after: "bogus"', 'after'],
    [`first: 1, after: "${cursor('GPC:S:no.such.row')}"`, 'after'],
    [`last: 1, before: "${cursor('OffsetConnection:3')}"`, 'before'],
    [`first: 1, before: "${cursor('GPC:S:x')}"`, 'first:, before'],
  ])('rejects %s and names the argument', async (args, argument) => {
    const accepted = (await askEveryConnection(args)).filter(
      ({ title, error }) => !error?.includes(`${title.split('.').at(-1)}(${argument}:)`),
    );
    expect(accepted.map(({ title, error }) => `${title}: ${error}`)).toEqual([]);
  });

  it('rejects a cursor of another list', async () => {
    const withRows = lists.filter(({ rows }) => rows[0]?.node.id !== undefined);
    const foreign = withRows.map(({ connection }, index) => {
      const other = [...withRows.slice(index + 1), ...withRows].find(
        (list) => list.connection.node !== connection.node,
      )!;
      const { cursor: otherCursor, node } = other.rows[0]!;
      const sameKey = globalId(connection.node, parseGlobalId(node.id!)!.key);
      return { connection, args: `first: 1, after: "${otherCursor}"`, sameKey };
    });
    // Leaves out lists that have a row with the same key, because the cursor is valid for them.
    const found = await nodes(foreign.map(({ sameKey }) => sameKey));
    const asked = foreign.filter((_, index) => found[index] === null);
    expect(asked.length).toBeGreaterThan(80);
    const answers = await askPages(ask, asked, pageSelection);
    const accepted = asked.filter((_, index) => !answers[index]!.error?.includes('(after:)'));
    expect(accepted.map(({ connection }) => connection.title)).toEqual([]);
  });

  it('has rows that the field nodes returns in the order of the given ids, with null for unknown ids', async () => {
    const rows = new Map(
      lists.flatMap((list) =>
        list.rows.slice(0, 20).flatMap(({ node }) => (node.id ? [[node.id, node] as const] : [])),
      ),
    );
    const ids = [...rows.keys()].flatMap((id, index) =>
      index % 25 === 0 ? [globalId(parseGlobalId(id)!.type, 'no.such.row'), id] : [id],
    );
    expect(await nodes(ids)).toEqual(ids.map((id) => rows.get(id) ?? null));
  });
});

function cursor(text: string): string {
  return Buffer.from(text).toString('base64');
}

async function nodes(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let start = 0; start < ids.length; start += 100) {
    const list = JSON.stringify(ids.slice(start, start + 100));
    const { data } = await ask(`{ nodes(ids: ${list}) { __typename id } }`);
    found.push(...(data as { nodes: unknown[] }).nodes);
  }
  return found;
}
