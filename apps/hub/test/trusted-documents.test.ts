import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { documentHash } from '@vesthub/registry';
import { createSchema, createYoga, type Plugin } from 'graphql-yoga';
import { execute } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { useTrustedDocuments } from '@vesthub/limits';
import { composeSupergraph, transportsBy } from '@vesthub/federation';

const typeDefs = 'type Query { hello(name: String): String }';
const resolvers = {
  Query: { hello: (_root: unknown, { name = 'you' }: { name?: string }) => `Hello ${name}` },
};
const schema = createSchema({ typeDefs, resolvers });

const trusted = 'query Hello($name: String) { hello(name: $name) }';
const other = '{ hello }';
const hash = documentHash(trusted);
const find = (wanted: string) => Promise.resolve(wanted === hash ? trusted : null);

const open: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(open.map((close) => close())));

const options = { logging: false, maskedErrors: false, landingPage: false };

const servers = {
  'one Yoga server': (plugin: Plugin) =>
    Promise.resolve(createYoga({ ...options, schema, plugins: [plugin] })),
  'the gateway': async (plugin: Plugin) =>
    createGatewayRuntime({
      ...options,
      supergraph: await composeSupergraph([{ name: 'hub', sdl: typeDefs, url: 'http://hub' }]),
      transports: transportsBy(
        () =>
          ({ document, variables }) =>
            execute({ schema, document, variableValues: { ...variables } }),
      ),
      plugins: () => [plugin],
    }),
};

type Send = (body: object) => Promise<{ status: number; body: unknown }>;

async function serve(path: keyof typeof servers, trustedOnly: boolean): Promise<Send> {
  const endpoint = await servers[path](useTrustedDocuments({ trustedOnly, find }));
  const server = createServer(endpoint as RequestListener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => new Promise((done) => server.close(done)));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return async (body) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
}

const persisted = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });
const hello = (name: string) => ({ status: 200, body: { data: { hello: `Hello ${name}` } } });
const refusal = (message: string) => ({
  status: 400,
  body: { errors: [{ message, extensions: { code: 'DOCUMENT_NOT_KNOWN' } }] },
});
const notKnown = refusal(
  'Nobody has added this document to the hub; "vesthub documents add" does.',
);
const notItsHash = refusal('The hash in extensions.persistedQuery is not that of the query.');
const variables = { name: 'Kari' };

describe.each(Object.keys(servers) as (keyof typeof servers)[])(
  'trusted documents on %s',
  (path) => {
    describe.each([
      ['with other documents allowed', false],
      ['with other documents refused', true],
    ])('%s', async (_when, trustedOnly) => {
      const send = await serve(path, trustedOnly);

      it.each([
        ['its hash', { extensions: persisted(hash), variables }, hello('Kari')],
        [
          'its hash, without a version',
          { extensions: { persistedQuery: { sha256Hash: hash } } },
          hello('you'),
        ],
        ['its text', { query: trusted, variables }, hello('Kari')],
        ['its text and hash', { query: trusted, extensions: persisted(hash) }, hello('you')],
      ])('runs one by %s', async (_how, body, answer) => {
        expect(await send(body)).toEqual(answer);
      });

      it.each([
        ['an unknown hash', { extensions: persisted(documentHash(other)) }, notKnown],
        ['a hash in capitals', { extensions: persisted(hash.toUpperCase()) }, notKnown],
        ['a hash that is no text', { extensions: persisted(7) }, notKnown],
        ['a hash that is null', { extensions: persisted(null) }, notKnown],
        ['no hash in persistedQuery', { extensions: { persistedQuery: {} } }, notKnown],
        ['another text with its hash', { query: other, extensions: persisted(hash) }, notItsHash],
        [
          'its text with another hash',
          { query: trusted, extensions: persisted('0'.repeat(64)) },
          notItsHash,
        ],
      ])('refuses %s', async (_what, body, answer) => {
        expect(await send(body)).toEqual(answer);
      });

      it('runs another text only when not restricted to trusted documents', async () => {
        const answer = trustedOnly ? notKnown : hello('you');
        expect(await send({ query: other })).toEqual(answer);
        expect(await send({ query: other, extensions: { persistedQuery: null } })).toEqual(answer);
        expect(await send({ query: other, extensions: persisted(documentHash(other)) })).toEqual(
          answer,
        );
        expect(await send({ query: `${trusted} ` })).toEqual(answer);
      });

      it('refuses a request with neither text nor hash', async () => {
        expect(await send({ variables })).toMatchObject(trustedOnly ? notKnown : { status: 400 });
      });
    });
  },
);

describe('an operation without an incoming request', () => {
  it.each(Object.keys(servers) as (keyof typeof servers)[])(
    'is not restricted: %s',
    async (path) => {
      const endpoint = await servers[path](useTrustedDocuments({ trustedOnly: true, find }));
      const response = await (endpoint as { fetch: typeof fetch }).fetch('http://hub/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: other }),
      });
      expect(await response.json()).toEqual({ data: { hello: 'Hello you' } });
    },
  );
});
