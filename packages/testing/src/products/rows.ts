// Rows of Apollo's federation compatibility test; the expected answers of that test depend on them.

export interface Product {
  readonly id: string;
  readonly sku: string;
  readonly package: string;
  readonly variation: { readonly id: string };
  readonly research: readonly ProductResearch[];
}

export interface ProductResearch {
  readonly study: { readonly caseNumber: string; readonly description: string };
  readonly outcome: string | null;
}

export interface DeprecatedProduct {
  readonly sku: string;
  readonly package: string;
  readonly reason: string;
}

export const research: readonly [ProductResearch, ProductResearch] = [
  { study: { caseNumber: '1234', description: 'Federation Study' }, outcome: null },
  { study: { caseNumber: '1235', description: 'Studio Study' }, outcome: null },
];

export const products: readonly Product[] = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    research: [research[0]],
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    research: [research[1]],
  },
];

export const deprecatedProduct: DeprecatedProduct = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
};

export const dimension = { size: 'small', weight: 1, unit: 'kg' };

export const user = { email: 'support@apollographql.com', totalProductsCreated: 1337 };
