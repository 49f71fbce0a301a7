import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { compose } from '@vesthub/kernel';
import { productsModule } from '@vesthub/testing/products';
import {
  execute,
  parse,
  printSchema,
  stripIgnoredCharacters,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { transportsBy } from '../src/gateway/transports.ts';
import { publicSchemaOf } from '../src/supergraph/schema-changes.ts';
import { composeSupergraph } from '../src/supergraph/supergraph.ts';
import { inventory, users } from './other-subgraphs.ts';

const { schema, sdl } = compose({ modules: [productsModule], as: 'service' });
const printed = stripIgnoredCharacters(sdl!);

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;

/** Executes an operation on the products subgraph, as a router does. */
const askProducts: Ask = async (query, variableValues = {}) =>
  (await execute({
    schema,
    document: parse(query),
    variableValues,
    contextValue: { principal: { kind: 'anonymous', scopes: new Set() } },
  })) as ExecutionResult;

async function entity(representation: object, selection: string): Promise<unknown> {
  const { data, errors } = await askProducts(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
    { representations: [representation] },
  );
  expect(errors).toBeUndefined();
  const [found] = (data as { _entities: object[] })._entities;
  return JSON.parse(JSON.stringify(found));
}

describe('the subgraph of the products module declares', () => {
  it.each([
    ['@link', /@link\(url:"https:\/\/specs\.apollo\.dev\/federation\/v2\.3"/],
    [
      '@key of one field',
      /type User@extends@key\(fields:"email"\)|type User@key\(fields:"email"\)/,
    ],
    ['@key of several fields', /type DeprecatedProduct@key\(fields:"sku package"\)/],
    [
      '@key with a field of another type',
      /type ProductResearch@key\(fields:"study { caseNumber }"\)/,
    ],
    [
      'several keys',
      /type Product@custom@key\(fields:"id"\)@key\(fields:"sku package"\)@key\(fields:"sku variation { id }"\)|type Product@key\(fields:"id"\)@key\(fields:"sku package"\)@key\(fields:"sku variation { id }"\)@custom/,
    ],
    ['@shareable', /type ProductDimension@shareable/],
    ['@inaccessible', /unit:String@inaccessible/],
    ['@tag', /notes:String@tag\(name:"internal"\)/],
    ['@override', /name:String@override\(from:"users"\)/],
    ['@external', /yearsOfEmployment:Int!@external/],
    [
      '@requires',
      /averageProductsCreatedPerYear:Int@requires\(fields:"totalProductsCreated yearsOfEmployment"\)/,
    ],
    ['@provides', /createdBy:User@provides\(fields:"totalProductsCreated"\)/],
    [
      '@interfaceObject',
      /type Inventory@key\(fields:"id"\)@interfaceObject|type Inventory@interfaceObject@key/,
    ],
    ['@composeDirective', /schema[^{]*@composeDirective\(name:"@custom"\)/],
    ['its custom directive', /directive@custom on OBJECT/],
    [
      'the specification of that directive',
      /url:"https:\/\/myspecs\.dev\/myCustomDirective\/v1\.0"/,
    ],
  ])('%s', (_feature, pattern) => {
    expect(printed).toMatch(pattern);
  });
});

describe('the products module resolves', () => {
  it.each([
    [{ id: 'apollo-federation' }],
    [{ sku: 'federation', package: '@apollo/federation' }],
    [{ sku: 'federation', variation: { id: 'OSS' } }],
  ])('a product by %j', async (key) => {
    expect(await entity({ __typename: 'Product', ...key }, '... on Product { id sku }')).toEqual({
      id: 'apollo-federation',
      sku: 'federation',
    });
  });

  it('keys of several fields and of fields of other types, and null for unknown keys', async () => {
    const deprecated = { __typename: 'DeprecatedProduct', sku: 'apollo-federation-v1' };
    const reason = '... on DeprecatedProduct { reason }';
    expect(await entity({ ...deprecated, package: '@apollo/federation-v1' }, reason)).toEqual({
      reason: 'Migrate to Federation V2',
    });
    expect(await entity({ ...deprecated, package: 'another' }, reason)).toBeNull();
    const study = { __typename: 'ProductResearch', study: { caseNumber: '1234' } };
    expect(
      await entity(study, '... on ProductResearch { study { caseNumber description } }'),
    ).toEqual({ study: { caseNumber: '1234', description: 'Federation Study' } });
  });

  it('provided and inaccessible fields', async () => {
    const { data } = await askProducts(
      '{ product(id: "apollo-federation") { dimensions { unit } createdBy { email totalProductsCreated } } }',
    );
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      product: {
        dimensions: { unit: 'kg' },
        createdBy: { email: 'support@apollographql.com', totalProductsCreated: 1337 },
      },
    });
  });
});

describe('a supergraph of the products module and subgraphs without the kernel', () => {
  let supergraph: string;
  let ask: Ask;
  const executors = {
    PRODUCTS: (document: DocumentNode, variables: Record<string, unknown>) =>
      execute({
        schema,
        document,
        variableValues: variables,
        contextValue: { principal: { kind: 'anonymous', scopes: new Set() } },
      }),
    USERS: (document: DocumentNode, variableValues: Record<string, unknown>) =>
      execute({ schema: users.schema, rootValue: users.root, document, variableValues }),
    INVENTORY: (document: DocumentNode, variableValues: Record<string, unknown>) =>
      execute({ schema: inventory.schema, rootValue: inventory.root, document, variableValues }),
  };

  beforeAll(async () => {
    supergraph = await composeSupergraph([
      { name: 'products', sdl: sdl!, url: 'http://products' },
      { name: 'users', sdl: users.sdl, url: 'http://users' },
      { name: 'inventory', sdl: inventory.sdl, url: 'http://inventory' },
    ]);
    const gateway = createGatewayRuntime({
      supergraph,
      logging: false,
      transports: transportsBy((subgraph) => {
        const run = executors[subgraph.toUpperCase() as keyof typeof executors];
        return ({ document, variables = {} }) => run(document, variables);
      }),
    });
    ask = async (query, variables) => {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as ExecutionResult;
    };
  });

  it('has the module’s custom directive, and hides inaccessible fields', async () => {
    expect(supergraph).toContain('directive @custom on OBJECT');
    expect(supergraph).toMatch(/type Product[^{]*@custom/);
    const publicSchema = printSchema(await publicSchemaOf(supergraph));
    expect(publicSchema).not.toContain('unit');
    expect(publicSchema).toContain('averageProductsCreatedPerYear');
  });

  it('resolves required, provided, overridden and shared fields across subgraphs', async () => {
    const answer = await ask(`{
      product(id: "apollo-federation") {
        dimensions { size weight }
        delivery(zip: "94111") { estimatedDelivery }
        createdBy { email name averageProductsCreatedPerYear yearsOfEmployment }
      }
    }`);
    expect(answer).toEqual({
      data: {
        product: {
          dimensions: { size: 'small', weight: 1 },
          delivery: { estimatedDelivery: '5/1/2019' },
          createdBy: {
            email: 'support@apollographql.com',
            name: 'Jane Smith',
            averageProductsCreatedPerYear: expect.any(Number) as number,
            yearsOfEmployment: 10,
          },
        },
      },
    });
  });

  it('adds a field to the types that implement an interface of another subgraph', async () => {
    expect(
      await ask(
        '{ inventory(id: "apollo-oss") { id deprecatedProducts { sku reason } products { id } } }',
      ),
    ).toEqual({
      data: {
        inventory: {
          id: 'apollo-oss',
          deprecatedProducts: [{ sku: 'apollo-federation-v1', reason: 'Migrate to Federation V2' }],
          products: [{ id: 'apollo-federation' }],
        },
      },
    });
  });
});
