import { createSchema, createYoga } from 'graphql-yoga';
import { expect, it } from 'vitest';
import { useFederatedTracing } from '../src/service/federated-tracing.ts';

const yoga = createYoga({
  schema: createSchema({
    typeDefs: 'type Query { concerts: Int broken: Int }',
    resolvers: {
      Query: {
        concerts: () => 3,
        broken: () => {
          throw new Error('password of the database');
        },
      },
    },
  }),
  logging: false,
  plugins: [useFederatedTracing()],
});

async function ask(headers: Record<string, string>) {
  const response = await yoga.fetch('http://service/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ c: concerts broken }' }),
  });
  return (await response.json()) as { extensions?: { ftv1?: string } };
}

it('adds a trace of the fields, with masked errors, for a router that asks for a trace', async () => {
  const { extensions } = await ask({ 'apollo-federation-include-trace': 'ftv1' });
  const trace = Buffer.from(extensions!.ftv1!, 'base64').toString('latin1');
  for (const text of ['concerts', 'broken', 'Int', 'Query', 'Unexpected error.']) {
    expect(trace).toContain(text);
  }
  expect(trace).not.toContain('password');
});

it('adds no trace for other callers', async () => {
  expect((await ask({})).extensions).toBeUndefined();
  expect((await ask({ 'apollo-federation-include-trace': 'ftv2' })).extensions).toBeUndefined();
});
