import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { deploy, type Deployment } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * A hub with a remote module, so that the tests cover operations on local and on remote modules. The hyphen in the
 * module's name matters: the gateway names a subgraph in several ways.
 */
let deployment: Deployment;

beforeAll(async () => {
  deployment = await deploy({
    modules: [registryModule, ...allModules],
    services: ['steering-data'],
  });
});

afterAll(() => deployment.close());

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  deployment.hub.ask(query, { variables });

/** Arguments with a text value: [name of the argument in the error, operation with the text as `$t`]. */
const places: readonly [string, string][] = [
  ['bodies(filter.name.equals:)', '{ bodies(filter: { name: { equals: $t } }) { totalCount } }'],
  ['bodies(filter.name.in:)', '{ bodies(filter: { name: { in: [$t] } }) { totalCount } }'],
  ['bodies(filter.id.equals:)', '{ bodies(filter: { id: { equals: $t } }) { totalCount } }'],
  [
    'klassCodes(filter.municipalityId.in:)',
    '{ klassCodes(filter: { municipalityId: { in: [$t] } }) { totalCount } }',
  ],
  ['bodies(after:)', '{ bodies(after: $t) { totalCount } }'],
  ['body(id:)', '{ body(id: $t) { id } }'],
  ['node(id:)', '{ node(id: $t) { id } }'],
  ['search(text:)', '{ search(text: $t) { hits { title } } }'],
];

const unstorable: readonly [string, string][] = [
  ['NUL', '"a\\u0000b"'],
  ['half of a surrogate pair', '"\\ud800"'],
  ['the other half', '"\\udc00 x"'],
];

describe.each(unstorable)('a text with %s', (_what, text) => {
  it.each(places)('is rejected as a literal for %s', async (place, operation) => {
    const { status, json } = await ask(operation.replace('$t', text));
    const [code, expected] = text.includes('u0000')
      ? ['BAD_USER_INPUT', `${place}: `]
      : ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Invalid Unicode escape sequence'];
    expect(json.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect(json.errors?.[0]?.message).toContain(expected);
    expect(status).toBe(400);
  });

  it.each(places)('is rejected as a variable for %s', async (place, operation) => {
    const type = place.includes('id') ? 'ID!' : 'String!';
    const query = `query ($t: ${type}) ${operation}`;
    const { status, json } = await ask(query, { t: JSON.parse(text) as string });
    expect(json.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    expect(json.errors?.[0]?.message).toContain('$t: ');
    expect(status).toBe(400);
  });
});

describe('texts in an operation', () => {
  it('are rejected above the maximum length, with the name of the limit', async () => {
    for (const variables of [{ t: 'x'.repeat(10_001) }, { t: '%_'.repeat(70_000) }]) {
      const query =
        'query ($t: String!) { bodies(filter: { name: { contains: $t } }) { totalCount } }';
      const { status, json } = await ask(query, variables);
      expect(json.errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'textLength' });
      expect(status).toBe(400);
    }
  });

  it('find the same rows in composed and decomposed Unicode, as literals and as variables', async () => {
    const counts = await Promise.all(
      ['å', 'a\u030a'].flatMap((letter) => [
        ask(`{ bodies(filter: { name: { contains: "r${letter}d" } }) { totalCount } }`),
        ask('query ($t: String!) { bodies(filter: { name: { contains: $t } }) { totalCount } }', {
          t: `r${letter}d`,
        }),
      ]),
    );
    const [first, ...others] = counts.map(({ json }) => json.data);
    expect((first as { bodies: { totalCount: number } }).bodies.totalCount).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('days', () => {
  it.each(['0000-01-01', '0000-12-31', '2016-02-30', '10000-01-01', '1-1-1'])(
    'of other years than 1 to 9999 or outside the calendar are rejected, such as %s',
    async (day) => {
      for (const operation of [
        `{ municipalities(asOf: "${day}") { totalCount } }`,
        `{ meetings(filter: { date: { equals: "${day}" } }) { totalCount } }`,
        `{ moduleOwnerships(asOf: "${day}") { totalCount } }`,
      ]) {
        const { json } = await ask(operation);
        expect(json.errors?.[0]?.message).toContain(`"${day}" is not accepted; expected a day of`);
      }
      const response = await fetch(new URL('/graphql', deployment.hub.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'vesthub-as-of': day },
        body: JSON.stringify({ query: '{ municipalities { totalCount } }' }),
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );
});

describe('the error for a name that other APIs use suggests the right name', () => {
  it.each([
    ['{ bodies(filter: { name: { eq: "x" } }) { totalCount } }', 'Did you mean "equals"?'],
    ['{ bodies(filter: { name: { like: "x" } }) { totalCount } }', 'Did you mean "contains"?'],
    [
      '{ decisions(filter: { date: { gte: "2016-01-01" } }) { totalCount } }',
      'Did you mean "onOrAfter"?',
    ],
    [
      '{ personRoles(filter: { office: ["MAYOR"] }) { totalCount } }',
      'without quotation marks: MAYOR.',
    ],
    ['{ grantEvents { totalCount } }', '`Query.grantEvents` is now `Grant.events`.'],
    ['{ bpaFundings { totalCount } }', '`Query.bpaFundings` is now `ConcessionRound.fundings`.'],
    ['{ bpaFunding(id: "x") { id } }', 'One row is read by `node(id: "BpaFunding:key")`.'],
  ])('%s', async (query, hint) => {
    const { json } = await ask(query);
    expect(json.errors?.[0]?.message).toContain(hint);
  });
});

describe('a mutation of a remote module whose name has a hyphen', () => {
  it('is executed by the module', async () => {
    const { json } = await ask(
      'mutation ($input: CreateImportInput!) { createImport(input: $input) { importId } }',
      { input: { fileName: 'figures.csv', idempotencyKey: 'one' } },
    );
    expect(json.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['UNAUTHENTICATED']);
  });
});
