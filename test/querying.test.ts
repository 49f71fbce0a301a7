import type { RequestContext } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import type { Ask } from './relay-behaviour/connections.ts';
import { catalogueExampleSuite } from './querying/catalogue-examples.ts';
import { exampleSuite } from './querying/examples.ts';
import { keySuite } from './querying/keys.ts';
import { nameSuite } from './querying/names.ts';
import { combinedCases, periodCases, relatedCases } from './querying/combined.ts';
import { textLimitSuite } from './querying/text-limits.ts';
import {
  chooseBy,
  conditionCases,
  cursorCases,
  keysOf,
  readWholeLists,
  wrongCases,
  type WalkOptions,
  type WholeList,
} from './querying/walk.ts';

const modules = [registryModule, ...allModules];
const hub = useTestHub(modules);

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
const ask: Ask = (operation) => hub().answer(operation, { context: withAllScopes });

let options: WalkOptions;
let lists: WholeList[];

beforeAll(async () => {
  const { schema, registration } = hub().composition;
  options = { schema, typesWithNames: new Set(registration.knownNames.keys()), ask };
  lists = await readWholeLists(options);
});

describe('the filters of every connection', () => {
  it('return exactly the rows whose values satisfy the condition', async () => {
    const cases = conditionCases(lists);
    expect(cases.length).toBeGreaterThan(3_000);
    expect(await wrongCases(ask, cases)).toEqual([]);
  });

  it('return exactly the rows that combined conditions take', async () => {
    const cases = combinedCases(lists, chooseBy(1));
    expect(cases.length).toBeGreaterThan(300);
    expect(await wrongCases(ask, cases)).toEqual([]);
  });

  it('return exactly the rows whose related rows satisfy the condition', async () => {
    const cases = await relatedCases(options, lists, chooseBy(2));
    expect(cases.length).toBeGreaterThan(400);
    expect(await wrongCases(ask, cases)).toEqual([]);
  });

  it('return exactly the rows whose period satisfies the condition', async () => {
    const cases = await periodCases(options, lists, '2016-06-01');
    expect(cases.length).toBeGreaterThan(50);
    expect(await wrongCases(ask, cases)).toEqual([]);
  });

  it('reject null with an error that names the condition', async () => {
    const cases = lists.flatMap(({ connection, columns }) =>
      columns.map((column) => ({ connection, column })),
    );
    const answers = await keysOf(
      ask,
      cases.map(({ connection, column }) => ({
        connection,
        args: `filter: { ${column.name}: null }`,
      })),
    );
    const accepted = cases.filter(
      ({ column }, index) =>
        !String(answers[index]).includes(`(filter.${column.name}:): null is not accepted`),
    );
    expect(accepted.map(({ connection, column }) => `${connection.title} ${column.name}`)).toEqual(
      [],
    );
  });
});

describe('the cursors of every connection', () => {
  it('continue after a row that the filter excludes, in every order', async () => {
    const cases = await cursorCases(options, lists);
    expect(cases.length).toBeGreaterThan(1_000);
    expect(await wrongCases(ask, cases)).toEqual([]);
  });
});

describe('keys and orders', () => {
  keySuite(hub);
});

describe('names in arguments', () => {
  nameSuite(hub);
});

describe('texts in mutations', () => {
  textLimitSuite(hub);
});

describe('the guide to querying', () => {
  exampleSuite(hub);
});

describe('the examples of the catalogue', () => {
  catalogueExampleSuite(hub, ask);
});
