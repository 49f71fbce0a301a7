import { buildSchema, type GraphQLSchema } from 'graphql';

/** A subgraph that does not use the kernel, like one of a third party. */
export interface OtherSubgraph {
  /** The subgraph with its federation directives, for composition. */
  readonly sdl: string;
  /** The executable schema, without federation directives. */
  readonly schema: GraphQLSchema;
  readonly root: object;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@requires", "@shareable", "@external"])`;

const entities = (union: string) => `
  scalar _Any
  union _Entity = ${union}
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`;

type Representation = Record<string, unknown>;

function withoutDirectives(sdl: string): string {
  return sdl.replace(/@\w+(\([^)]*\))?/g, '');
}

function subgraph(types: string, union: string, root: object): OtherSubgraph {
  const query = /type Query/.test(types) ? '' : 'type Query { _nothing: Int }';
  const schema = buildSchema(`${withoutDirectives(types)} ${query} ${entities(union)}`);
  return { sdl: `${link} ${types}`, schema, root };
}

const email = 'support@apollographql.com';

export const users = subgraph(
  `type User @key(fields: "email") {
    email: ID!
    name: String
    totalProductsCreated: Int @shareable
    yearsOfEmployment: Int!
  }`,
  'User',
  {
    _entities: ({ representations }: { representations: Representation[] }) =>
      representations.map((representation) =>
        representation['email'] === email
          ? {
              __typename: 'User',
              email,
              name: 'Somebody Else',
              totalProductsCreated: 4,
              yearsOfEmployment: 10,
            }
          : null,
      ),
  },
);

const openSource = {
  __typename: 'OpenSourceInventory',
  id: 'apollo-oss',
  products: [{ __typename: 'Product', id: 'apollo-federation' }],
};

export const inventory = subgraph(
  `type Product @key(fields: "id") {
    id: ID!
    dimensions: ProductDimension @external
    delivery(zip: String): DeliveryEstimates @requires(fields: "dimensions { size weight }")
  }
  type ProductDimension @shareable { size: String weight: Float }
  type DeliveryEstimates { estimatedDelivery: String fastestDelivery: String }
  interface Inventory @key(fields: "id") { id: ID! products: [Product!]! }
  type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID! products: [Product!]! }
  type Query { inventory(id: ID!): Inventory }`,
  'Product | OpenSourceInventory',
  {
    inventory: ({ id }: { id: string }) => (id === openSource.id ? openSource : null),
    _entities: ({ representations }: { representations: Representation[] }) =>
      representations.map((representation) =>
        representation['__typename'] === 'Product' ? productOf(representation) : openSource,
      ),
  },
);

/** Returns a product with the field that requires `dimensions` from another subgraph. */
function productOf({ id, dimensions }: Representation) {
  const { size, weight } = (dimensions ?? {}) as { size?: string; weight?: number };
  return {
    __typename: 'Product',
    id,
    delivery: ({ zip }: { zip?: string }) =>
      size === 'small' && weight === 1 && zip === '94111'
        ? { estimatedDelivery: '5/1/2019', fastestDelivery: '5/1/2019' }
        : null,
  };
}
