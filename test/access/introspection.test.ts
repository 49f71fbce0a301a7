import { readFileSync } from 'node:fs';
import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  hub = await spawnHub({ env: { DATABASE_URL: database.url } });
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

/** Milliseconds of CPU time that the hub's process has used, with a resolution of 10 ms. */
function cpuOf({ pid }: HubProcess): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const fully = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

const everything = `fragment F on __Schema { types { name description kind
  fields(includeDeprecated: true) { name description args { name description type { ...R } } type { ...R } }
  inputFields { name type { ...R } } enumValues { name description } possibleTypes { name } } }
  fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

describe('an introspection query of a tool', () => {
  it.each([
    ['GraphiQL', getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true })],
    ['Relay and code generators', getIntrospectionQuery({ descriptions: false })],
    ['Apollo and Hive', getIntrospectionQuery(fully)],
    [
      'a look at one type',
      '{ __type(name: "Query") { fields { name args { name } type { name } } } }',
    ],
    ['the name of a type', '{ __typename }'],
  ])('is within the default limits: %s', async (_tool, query) => {
    const { status, json } = await hub.ask(query);
    expect({ status, errors: json.errors }).toEqual({ status: 200, errors: undefined });
  });

  it('is answered from a cache the second time, also with another as-of day', async () => {
    const query = `query Again { ${'__schema'} { ...F } __typename } ${everything}`;
    const first = await hub.ask(query);
    const before = cpuOf(hub);
    const again = await hub.ask(query);
    expect(cpuOf(hub) - before).toBeLessThan(400);
    expect(again.body).toBe(first.body);
    const asOf = await hub.ask(query, { asOf: '2020-01-01' });
    expect(asOf.json).toEqual({ ...first.json, extensions: { asOf: '2020-01-01' } });
  });

  it('has an answer of its own for each operation name and each set of variables', async () => {
    const query = `query One($name: String!) { __type(name: $name) { name } }
      query Two($name: String = "Body", $not: Boolean = false) { __type(name: $name) { name } __schema @include(if: $not) { queryType { name } } }`;
    const ask = async (operationName: string, variables: Record<string, unknown>) =>
      (await hub.ask(query, { operationName, variables })).json.data;
    expect(await ask('One', { name: 'Source' })).toEqual({ __type: { name: 'Source' } });
    expect(await ask('One', { name: 'Body' })).toEqual({ __type: { name: 'Body' } });
    expect(await ask('Two', {})).toEqual({ __type: { name: 'Body' } });
    expect(await ask('Two', { not: true })).toEqual({
      __type: { name: 'Body' },
      __schema: { queryType: { name: 'Query' } },
    });
  });
});

describe('introspection that exceeds a limit is refused before its execution', () => {
  const attacks: [string, string, string][] = [
    [
      'thirty aliases',
      `{ ${times(30, (at) => `a${at}: __schema { ...F }`)} } ${everything}`,
      'introspection',
    ],
    [
      'aliases in fragments',
      `{ ...A ... { ...B } } fragment A on Query { a: __schema { ...F } } fragment B on Query { b: __schema { ...F } } ${everything}`,
      'introspection',
    ],
    [
      'aliases in the operation that is chosen',
      `query One { __typename } query Two { a: __schema { ...F } b: __schema { ...F } } ${everything}`,
      'introspection',
    ],
    [
      'aliases below __schema',
      `{ __schema { ${times(30, (at) => `a${at}: types { ...T }`)} } } fragment T on __Type { fields { name args { name type { name } } } possibleTypes { name } }`,
      'cost',
    ],
    [
      'a large type under many aliases',
      `{ ${times(100, (at) => `a${at}: __type(name: "Query") { fields { args { name description type { name kind ofType { name kind } } } name description } }`)} }`,
      'cost',
    ],
    [
      'a type by a variable',
      `query ($n: String! = "Query") { ${times(100, (at) => `a${at}: __type(name: $n) { fields { args { name description type { name kind ofType { name kind } } } name description } }`)} }`,
      'cost',
    ],
    [
      'the type of the root',
      `{ __schema { ${times(100, (at) => `a${at}: queryType { fields { args { name description type { name kind ofType { name kind } } } name description } }`)} } }`,
      'cost',
    ],
    [
      'implementers and their fields',
      `{ __schema { ${times(20, (at) => `a${at}: types { possibleTypes { fields { name args { name } } } }`)} } }`,
      'cost',
    ],
    [
      'everything beside rows',
      getIntrospectionQuery(fully).replace('__schema {', 'bodies { totalCount } __schema {'),
      'cost',
    ],
  ];

  it.each(attacks)('%s', async (_what, query, limit) => {
    const operationName = query.startsWith('query One') ? 'Two' : undefined;
    const before = cpuOf(hub);
    const { status, json } = await hub.ask(query, operationName ? { operationName } : {});
    const { cost, ...extensions } = json.errors?.[0]?.extensions ?? {};
    expect(extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit });
    expect(cost !== undefined).toBe(limit === 'cost');
    expect({ status, data: json.data }).toEqual({ status: 400, data: undefined });
    expect(cpuOf(hub) - before).toBeLessThan(500);
  });

  it('also when the request is a GET', async () => {
    const query = encodeURIComponent(
      '{ a: __schema { queryType { name } } b: __schema { queryType { name } } }',
    );
    const response = await fetch(`${hub.url}/graphql?query=${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('"limit":"introspection"');
  });
});
