import { createSchema, createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { useHints } from '../src/index.ts';

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    interface Node {
      id: ID!
    }
    enum Kind {
      GIVEN
    }
    input GrantFilter {
      kind: Kind
    }
    type Event implements Node {
      id: ID!
    }
    type Grant implements Node {
      id: ID!
      title(asOf: String): String
      events: [Event!]!
    }
    type Query {
      grants(filter: GrantFilter): [Grant!]!
      node(id: ID!): Node
    }
  `,
});
const renames = {
  'Query.events': 'Grant.events',
  'Grant.name': 'Grant.title',
  'Grant.title(day:)': 'Grant.title(asOf:)',
  'GrantFilter.type': 'GrantFilter.kind',
  'Kind.PAID': 'Kind.GIVEN',
  Deed: 'Event',
};

/** The messages of the errors about a query, as a server answers them. */
async function messagesFor(query: string, suggestions = true): Promise<string[]> {
  const yoga = createYoga({ schema, logging: false, plugins: [useHints(suggestions, renames)] });
  const response = await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  return errors.map(({ message }) => message);
}

describe('an error about an old name', () => {
  it.each([
    ['{ events { id } }', '`Query.events` is now `Grant.events`.'],
    ['{ event(id: "x") { id } }', 'One row is read by `node(id: "Event:key")`.'],
    ['{ deed(id: "x") { id } }', 'One row is read by `node(id: "Event:key")`.'],
    ['{ grants { name } }', '`Grant.name` is now `Grant.title`.'],
    ['{ grants { title(day: "x") } }', '`Grant.title(day:)` is now `Grant.title(asOf:)`.'],
    ['{ grants(filter: { type: GIVEN }) { id } }', '`GrantFilter.type` is now `GrantFilter.kind`.'],
    ['{ grants(filter: { kind: PAID }) { id } }', '`Kind.PAID` is now `Kind.GIVEN`.'],
    ['{ node(id: "x") { ... on Deed { id } } }', '`Deed` is now `Event`.'],
  ])('says where it is now: %s', async (query, hint) => {
    const messages = await messagesFor(query);
    expect(messages.filter((message) => message.endsWith(` ${hint}`))).toHaveLength(1);
    expect(messages.join(' ')).not.toContain('Did you mean');
  });

  it('says nothing new without suggestions', async () => {
    expect(await messagesFor('{ events { id } }', false)).toEqual([
      'Cannot query field "events" on type "Query".',
    ]);
  });
});

it('leaves the suggestion for another unknown name as it is', async () => {
  expect(await messagesFor('{ grantz { id } }')).toEqual([
    'Cannot query field "grantz" on type "Query". Did you mean "grants"?',
  ]);
});
