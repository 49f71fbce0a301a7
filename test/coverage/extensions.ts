import type { Composition } from '@vesthub/kernel';
import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { selectionOf } from './selection.ts';

/** The row of a model that extends a row of another module, as the field of that row shows it. */
export interface ShownExtension {
  /** The type of the extended rows. */
  readonly owner: GraphQLObjectType;
  /** The field of the owner that shows the extending row. */
  readonly field: string;
  /** Operation that queries extended rows by their global ids. */
  readonly operation: string;
  /** The extending row in the answer for an extended row. */
  extending(answer: unknown): unknown;
}

/** How the rows of a model extend rows of another module; null for other models. */
export function shownExtension(
  schema: GraphQLSchema,
  { publishedTypes }: Composition['registration'],
  model: string,
): ShownExtension | null {
  const extension = publishedTypes.get(model)?.extension;
  const owner = extension && schema.getType(extension.of);
  const type = schema.getType(model);
  if (!extension || !isObjectType(owner) || !isObjectType(type)) return null;
  const selected = `${extension.field} { ${selectionOf(type).join(' ')} }`;
  return {
    owner,
    field: extension.field,
    operation: `query Rows($ids: [ID!]!) { nodes(ids: $ids) { ... on ${owner.name} { ${selected} } } }`,
    extending: (answer) => (answer as Record<string, unknown> | null)?.[extension.field],
  };
}
