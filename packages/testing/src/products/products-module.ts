import { defineModule, type ModuleBuilder, carrying, composeDirective } from '@vesthub/kernel';
import { DirectiveLocation, GraphQLDirective } from 'graphql';
import {
  deprecatedProduct,
  dimension,
  products,
  research,
  user,
  type DeprecatedProduct,
  type Product,
  type ProductResearch,
} from './rows.ts';

type ProductsBuilder = ModuleBuilder<object>;

const custom = new GraphQLDirective({ name: 'custom', locations: [DirectiveLocation.OBJECT] });

/**
 * The subgraph of Apollo's federation compatibility tests, declared as a module without tables. It uses federation
 * features that no module of the hub uses.
 */
export const productsModule = defineModule<object, object>({
  name: 'products',
  title: { nb: 'Produkter', en: 'Products' },
  database: {
    schema: 'products',
    client: class {},
    datamodel: { datamodel: { models: {} } },
    tables: {},
  },
  manifest: new URL('../../package.json', import.meta.url),
}).implement({ register: registerProducts });

export function registerProducts(module: ProductsBuilder): void {
  composeDirective(module, {
    directive: custom,
    specification: 'https://myspecs.dev/myCustomDirective/v1.0',
  });
  const author = registerUser(module);
  const deprecated = registerDeprecatedProduct(module, author);
  registerProduct(module, author);
  registerInventory(module, deprecated);
}

/** Registers `User`, a type of another subgraph. This subgraph requires some of the type's fields and overrides one. */
function registerUser({ builder }: ProductsBuilder) {
  const key = builder.selection<{ email: string }>('email');
  return builder
    .externalRef('User', key, (reference) => reference)
    .implement({
      rule: 'public',
      externalFields: (t) => ({
        email: t.id({ nullable: false }),
        totalProductsCreated: t.int({ nullable: true }),
        yearsOfEmployment: t.int({ nullable: false }),
      }),
      fields: (t) => ({
        name: t.string({
          nullable: true,
          override: { from: 'users' },
          resolve: () => 'Jane Smith',
        }),
        averageProductsCreatedPerYear: t.int({
          nullable: true,
          requires: builder.selection<{ totalProductsCreated: number; yearsOfEmployment: number }>(
            'totalProductsCreated yearsOfEmployment',
          ),
          resolve: ({ totalProductsCreated, yearsOfEmployment }) =>
            Math.round(totalProductsCreated / yearsOfEmployment),
        }),
      }),
    });
}

type UserRef = ReturnType<typeof registerUser>;

/** Registers an entity whose key has two fields. */
function registerDeprecatedProduct({ builder }: ProductsBuilder, author: UserRef) {
  const ref = builder.objectRef<DeprecatedProduct>('DeprecatedProduct').implement({
    rule: 'public',
    fields: (t) => ({
      sku: t.exposeString('sku'),
      package: t.exposeString('package'),
      reason: t.exposeString('reason', { nullable: true }),
      createdBy: t.field({ type: author, nullable: true, resolve: () => user }),
    }),
  });
  const find = (sku: string, name: string) =>
    sku === deprecatedProduct.sku && name === deprecatedProduct.package ? deprecatedProduct : null;
  builder.asEntity(ref, {
    key: builder.selection<{ sku: string; package: string }>('sku package'),
    resolveReference: (key) => find(key.sku, key.package),
  });
  builder.queryField('deprecatedProduct', (t) =>
    t.field({
      type: ref,
      nullable: true,
      deprecationReason: 'Use product query instead',
      args: { sku: t.arg.string({ required: true }), package: t.arg.string({ required: true }) },
      resolve: (_root, args) => find(args.sku, args.package),
    }),
  );
  return ref;
}

/** Registers an entity with several keys. One key contains a field of another type. */
function registerProduct(module: ProductsBuilder, author: UserRef): void {
  const { builder } = module;
  const study = builder.objectRef<ProductResearch['study']>('CaseStudy').implement({
    rule: 'public',
    fields: (t) => ({
      caseNumber: t.exposeID('caseNumber'),
      description: t.exposeString('description', { nullable: true }),
    }),
  });
  const productResearch = builder.objectRef<ProductResearch>('ProductResearch').implement({
    rule: 'public',
    fields: (t) => ({
      study: t.field({ type: study, resolve: (row) => row.study }),
      outcome: t.exposeString('outcome', { nullable: true }),
    }),
  });
  builder.asEntity(productResearch, {
    key: builder.selection<{ study: { caseNumber: string } }>('study { caseNumber }'),
    resolveReference: (key) =>
      research.find((one) => one.study.caseNumber === key.study.caseNumber) ?? null,
  });
  const product = builder.objectRef<Product>('Product').implement({
    rule: 'public',
    ...carrying(custom),
    fields: (t) => ({
      id: t.exposeID('id'),
      sku: t.exposeString('sku', { nullable: true }),
      package: t.exposeString('package', { nullable: true }),
      variation: t.field({
        type: registerVariation(module),
        nullable: true,
        resolve: (row) => row.variation,
      }),
      dimensions: t.field({
        type: registerDimension(module),
        nullable: true,
        resolve: () => dimension,
      }),
      createdBy: t.field({
        type: author.provides<{ totalProductsCreated: number }>('totalProductsCreated'),
        nullable: true,
        resolve: () => user,
      }),
      notes: t.string({ nullable: true, tag: 'internal', resolve: () => null }),
      research: t.field({ type: [productResearch], resolve: (row) => [...row.research] }),
    }),
  });
  const find = (isWanted: (row: Product) => boolean) => products.find(isWanted) ?? null;
  builder.asEntity(product, {
    key: [
      builder.selection<{ id: string }>('id'),
      builder.selection<{ sku: string; package: string }>('sku package'),
      builder.selection<{ sku: string; variation: { id: string } }>('sku variation { id }'),
    ],
    resolveReference: (key) => {
      if ('id' in key) return find(({ id }) => id === key.id);
      if ('package' in key)
        return find((row) => row.sku === key.sku && row.package === key.package);
      return find((row) => row.sku === key.sku && row.variation.id === key.variation.id);
    },
  });
  builder.queryField('product', (t) =>
    t.field({
      type: product,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, args) => find(({ id }) => id === args.id),
    }),
  );
}

function registerVariation({ builder }: ProductsBuilder) {
  return builder.objectRef<Product['variation']>('ProductVariation').implement({
    rule: 'public',
    fields: (t) => ({ id: t.exposeID('id') }),
  });
}

/** Registers a value type that other subgraphs share. Its field `unit` is hidden in the public schema. */
function registerDimension({ builder }: ProductsBuilder) {
  return builder.objectRef<typeof dimension>('ProductDimension').implement({
    rule: 'public',
    shareable: true,
    fields: (t) => ({
      size: t.exposeString('size', { nullable: true }),
      weight: t.exposeFloat('weight', { nullable: true }),
      unit: t.exposeString('unit', { nullable: true, inaccessible: true }),
    }),
  });
}

/** Adds a field to every type that implements an interface of another subgraph. */
function registerInventory(
  { builder }: ProductsBuilder,
  deprecated: ReturnType<typeof registerDeprecatedProduct>,
): void {
  const inventory = builder.objectRef<{ id: string }>('Inventory').implement({
    rule: 'public',
    fields: (t) => ({
      id: t.exposeID('id'),
      deprecatedProducts: t.field({ type: [deprecated], resolve: () => [deprecatedProduct] }),
    }),
  });
  builder.asEntity(inventory, {
    key: builder.selection<{ id: string }>('id'),
    interfaceObject: true,
    resolveReference: ({ id }) => ({ id }),
  });
}
