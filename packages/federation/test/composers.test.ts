import { composeServices as composeWithApollo } from '@apollo/composition';
import { composeServices } from '@theguild/federation-composition';
import {
  buildSchema,
  parse,
  print,
  printSchema,
  stripIgnoredCharacters,
  type ConstValueNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { publicSchemaOf } from '../src/supergraph/schema-changes.ts';
import { composeSupergraph, type Subgraph } from '../src/supergraph/supergraph.ts';

const directives = [
  'key',
  'requires',
  'provides',
  'external',
  'shareable',
  'override',
  'inaccessible',
  'tag',
  'interfaceObject',
];
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${directives
  .map((name) => `"@${name}"`)
  .join(', ')}])`;

function subgraphs(sdls: readonly string[]): Subgraph[] {
  return sdls.map((sdl, index) => ({
    name: `part${index}`,
    sdl: `${link}\n${sdl}`,
    url: `http://part${index}`,
  }));
}

/**
 * Lists each field with its directives, which tell a router where the field comes from. The order does not depend on
 * the composer.
 */
function fieldsOf(supergraph: string): string[] {
  const places: string[] = [];
  for (const one of parse(supergraph).definitions) {
    if (!('fields' in one) || !one.fields) continue;
    for (const field of one.fields) {
      const joins = (field.directives ?? [])
        .filter(({ name }) => name.value === 'join__field')
        .map(({ arguments: args = [] }) =>
          args
            .map(({ name, value }) => `${name.value}: ${textOf(value)}`)
            .sort()
            .join(', '),
        );
      places.push(
        `${one.name?.value ?? ''}.${field.name.value}: ${print(field.type)} ${joins.sort().join('; ')}`,
      );
    }
  }
  return places.sort();
}

/** Returns a value as text, without insignificant blanks in selections. */
function textOf(value: ConstValueNode): string {
  const text = 'value' in value ? String(value.value) : '';
  return stripIgnoredCharacters(text);
}

function documentsOf(parts: readonly Subgraph[]) {
  return parts.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) }));
}

async function withApollo(parts: readonly Subgraph[]): Promise<string> {
  const { supergraphSdl, errors } = composeWithApollo(documentsOf(parts));
  expect(errors).toBeUndefined();
  return supergraphSdl!;
}

const product = 'type Product @key(fields: "id") { id: ID! name: String weight: Int }';

const fooTypes =
  'interface Foo { foo: String! } interface Bar implements Foo { foo: String! bar: String! } type Baz implements Foo & Bar @shareable { foo: String! bar: String! }';

/** Subgraphs for every federation directive that a module can use, alone and combined. */
const supported: Record<string, readonly string[]> = {
  '@key': [
    `type Query { products: [Product] } ${product}`,
    'type Product @key(fields: "id") { id: ID! stock: Int }',
  ],
  'several @key, one of several fields': [
    'type Query { products: [Product] } type Product @key(fields: "id") @key(fields: "sku maker { id }") { id: ID! sku: String maker: Maker name: String } type Maker @shareable { id: ID! }',
    'type Product @key(fields: "sku maker { id }") { sku: String maker: Maker stock: Int } type Maker @shareable { id: ID! }',
  ],
  '@key(resolvable: false)': [
    `type Query { products: [Product] } ${product}`,
    'type Query { orders: [Order] } type Order { product: Product } type Product @key(fields: "id", resolvable: false) { id: ID! }',
  ],
  '@requires': [
    `type Query { products: [Product] } ${product}`,
    'type Product @key(fields: "id") { id: ID! weight: Int @external shipping: Int @requires(fields: "weight") }',
  ],
  '@provides': [
    `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String @shareable }`,
    'type Query { best: Product @provides(fields: "name") } type Product @key(fields: "id") { id: ID! name: String @external }',
  ],
  '@shareable': [
    'type Query { size: Size @shareable } type Size @shareable { width: Int }',
    'type Query { size: Size @shareable } type Size @shareable { width: Int }',
  ],
  '@override': [
    `type Query { products: [Product] } ${product}`,
    'type Product @key(fields: "id") { id: ID! name: String @override(from: "part0") }',
  ],
  '@inaccessible and @tag': [
    'type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String @inaccessible note: String @tag(name: "internal") }',
    'type Product @key(fields: "id") { id: ID! stock: Int @tag(name: "public") }',
  ],
  '@interfaceObject': [
    'type Query { media: [Media] } interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! }',
    'type Media @key(fields: "id") @interfaceObject { id: ID! reviews: Int }',
  ],
  '@override and @requires': [
    `type Query { products: [Product] } ${product}`,
    'type Product @key(fields: "id") { id: ID! weight: Int @external name: String @override(from: "part0") @requires(fields: "weight") }',
  ],
  '@requires of a field with a selection': [
    'type Query { products: [Product] } type Product @key(fields: "id") { id: ID! size: Size } type Size @shareable { width: Int height: Int }',
    'type Product @key(fields: "id") { id: ID! size: Size @external area: Int @requires(fields: "size { width height }") } type Size @shareable { width: Int height: Int }',
  ],
  '@requires with an inline fragment on an object type': [
    `type Query { a: Item } type Item @key(fields: "id") { id: ID! data: Foo } ${fooTypes}`,
    `type Item @key(fields: "id") { id: ID! data: Foo @external sum: String! @requires(fields: "data { foo ... on Baz { bar } }") } ${fooTypes}`,
  ],
  '@shareable and @inaccessible': [
    'type Query { a: Int } type Size @shareable { width: Int secret: Int @inaccessible }',
    'type Query { size: Size } type Size @shareable { width: Int secret: Int }',
  ],
  'a union in one subgraph': [
    'type Query { media: [Media] } union Media = Book | Song type Book @key(fields: "id") { id: ID! } type Song @key(fields: "id") { id: ID! }',
    'type Book @key(fields: "id") { id: ID! pages: Int } type Song @key(fields: "id") { id: ID! seconds: Int }',
  ],
};

/** Subgraphs that only Apollo's composer composes correctly, with the hub's error message. */
const unsupported: Record<string, readonly [sdls: readonly string[], message: string]> = {
  '@interfaceObject with @external and @requires': [
    [
      'type Query { users: [Named] } interface Named @key(fields: "id") { id: ID! name: String } type User implements Named @key(fields: "id") { id: ID! name: String }',
      'type Query { others: [Named] } type Named @key(fields: "id") @interfaceObject { id: ID! name: String @external username: String @requires(fields: "name") }',
    ],
    '[part1] "Named.name" is @external in a type with @interfaceObject.',
  ],
  'a field of a wider union in another subgraph': [
    [
      'type Query { viewer: Viewer @shareable } type Viewer { media: Book @shareable } type Book @shareable { id: ID! }',
      'union Media = Book | Song type Query { viewer: Viewer @shareable } type Viewer { media: Media @shareable } type Book @shareable { id: ID! } type Song { id: ID! }',
    ],
    '[part1] "Viewer.media" has the type "Media", in the subgraph "part0" the type "Book".',
  ],
  '@requires with an inline fragment on an interface': [
    [
      `type Query { a: Item } type Item @key(fields: "id") { id: ID! data: Foo } ${fooTypes}`,
      `type Item @key(fields: "id") { id: ID! data: Foo @external sum: String! @requires(fields: "data { foo ... on Bar { bar } }") } ${fooTypes}`,
    ],
    '[part1] "Item.sum" has @requires with an inline fragment on the interface "Bar".',
  ],
};

describe('two composers', () => {
  it.each(Object.entries(supported))('make the same supergraph of %s', async (_, sdls) => {
    const parts = subgraphs(sdls);
    const [ours, apollos] = [await composeSupergraph(parts), await withApollo(parts)];
    const schemas = await Promise.all([ours, apollos].map(publicSchemaOf));
    const [one, other] = schemas.map((schema) => sorted(printSchema(schema)));
    expect(one).toBe(other);
    expect(fieldsOf(ours)).toEqual(fieldsOf(apollos));
  });

  it.each(Object.entries(unsupported))(
    'differ on %s, which the hub refuses with the field and the subgraph',
    async (_, [sdls, message]) => {
      const parts = subgraphs(sdls);
      const { supergraphSdl = 'type Query { none: Int }' } = composeServices(documentsOf(parts));
      expect(fieldsOf(supergraphSdl)).not.toEqual(fieldsOf(await withApollo(parts)));
      await expect(composeSupergraph(parts)).rejects.toThrow(message);
      await expect(composeSupergraph(parts.toReversed())).rejects.toThrow(
        message.slice(message.indexOf('"'), message.indexOf(' ', message.indexOf('"'))),
      );
    },
  );
});

/** Returns SDL with definitions and members sorted by their text. */
function sorted(sdl: string): string {
  return printSchema(buildSchema(sdl))
    .split('\n\n')
    .map((block) => block.split('\n').sort().join('\n'))
    .sort()
    .join('\n\n');
}
