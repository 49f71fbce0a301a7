import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Whether the operation selects a field called `name` anywhere below the field being resolved. Ignores directives and
 * type conditions, so the result may be true for a field that is skipped.
 */
export function mentions({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return isIn(fragments[one.name.value]?.selectionSet);
      return (one.kind === Kind.FIELD && one.name.value === name) || isIn(one.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
