import { allModules } from '@vesthub/hub/modules';
import { globalId, parseGlobalId, type HubContext } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  pageSelection,
  readLists,
  walkLists,
  type List,
  type Page,
} from './relay-behaviour/lists.ts';
import { askPages, findPlaces, type Ask, type Place } from './relay-behaviour/places.ts';

const modules = [registryModule, ...allModules];

/** Reads what is not public, too. */
const insider = (context: HubContext): HubContext => ({
  ...context,
  principal: {
    ...context.principal,
    name: 'insider',
    scopes: new Set(
      modules.flatMap(({ name }) =>
        ['internal', 'personal', 'raw'].map((kind) => `${name}:${kind}`),
      ),
    ),
  },
});

let hub: TestHub;
let places: Place[];
let lists: List[];
const ask: Ask = (operation) => hub.answer(operation, { context: insider });

beforeAll(async () => {
  hub = await createTestHub(modules);
  places = await findPlaces(hub.composition.schema, ask);
  lists = await readLists(ask, places);
});

afterAll(() => hub.close());

/** What every connection answers when asked with `args`. */
async function everywhere(args: string) {
  const got = await askPages(
    ask,
    places.map((place) => ({ place, args })),
    pageSelection,
  );
  return places.map((place, at) => ({ ...got[at]!, title: place.title }));
}

describe('every connection of the schema', () => {
  it('is found, on the root and below it', () => {
    expect(places.length).toBeGreaterThan(190);
    expect(places.filter(({ title }) => title.includes('.')).length).toBeGreaterThan(5);
    expect(lists.filter(({ rows }) => rows.length > 14).length).toBeGreaterThan(20);
  });

  it('has each row once', () => {
    const repeated = lists.filter(({ rows }) => {
      const ids = rows.map(({ node, cursor: place }) => node.id ?? place);
      const cursors = rows.map(({ cursor: place }) => place);
      return new Set(ids).size < rows.length || new Set(cursors).size < rows.length;
    });
    expect(repeated.map(({ place }) => place.title)).toEqual([]);
  });

  it('has the same rows page by page, forward and backward, and knows its ends', async () => {
    expect(await walkLists(ask, lists)).toEqual([]);
  });

  it('gives an empty page when asked for no rows', async () => {
    const odd = (await everywhere('first: 0')).filter(
      ({ page, error }) => error !== null || (page as Page).edges.length > 0,
    );
    expect(odd.map(({ title }) => title)).toEqual([]);
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
  ])('refuses %s and names what is wrong', async (args, what) => {
    const accepted = (await everywhere(args)).filter(
      ({ title, error }) => !error?.includes(`${title.split('.').at(-1)}(${what}:)`),
    );
    expect(accepted.map(({ title, error }) => `${title}: ${error}`)).toEqual([]);
  });

  it('refuses a cursor of another list', async () => {
    const full = lists.filter(({ rows }) => rows[0]?.node.id !== undefined);
    const foreign = full.map(({ place }, at) => {
      const other = [...full.slice(at + 1), ...full].find((one) => one.place.node !== place.node)!;
      const { cursor: of, node } = other.rows[0]!;
      const namesake = globalId(place.node, parseGlobalId(node.id!)!.key);
      return { place, args: `first: 1, after: "${of}"`, namesake };
    });
    const found = await nodes(foreign.map(({ namesake }) => namesake));
    const asked = foreign.filter((_one, at) => found[at] === null);
    expect(asked.length).toBeGreaterThan(100);
    const got = await askPages(ask, asked, pageSelection);
    const accepted = asked.filter((_one, at) => !got[at]!.error?.includes('(after:)'));
    expect(accepted.map(({ place }) => place.title)).toEqual([]);
  });

  it('has rows that are found again by their ids, in the order asked for, with null for what is not there', async () => {
    const rows = new Map(
      lists.flatMap(({ rows: some }) =>
        some.slice(0, 20).flatMap(({ node }) => (node.id ? [[node.id, node] as const] : [])),
      ),
    );
    const ids = [...rows.keys()].flatMap((id, at) =>
      at % 25 === 0 ? [globalId(parseGlobalId(id)!.type, 'no.such.row'), id] : [id],
    );
    expect(await nodes(ids)).toEqual(ids.map((id) => rows.get(id) ?? null));
  });
});

function cursor(text: string): string {
  return Buffer.from(text).toString('base64');
}

async function nodes(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const list = JSON.stringify(ids.slice(from, from + 100));
    const { data } = await ask(`{ nodes(ids: ${list}) { __typename id } }`);
    found.push(...(data as { nodes: unknown[] }).nodes);
  }
  return found;
}
