import type { GraphQLDirective } from 'graphql';
import type { PothosBuilder } from './types.ts';

/*
 * Directives of a module's own in the supergraph, for a module that must fit a graph made by others. `module.builder` has
 * `@requires`, `@provides`, `@override` and keys of several fields. Modules of one hub need none of these: they use
 * `module.entity`, `module.reference` and `module.extend`.
 */

export interface ComposedDirective {
  readonly directive: GraphQLDirective;
  /** The address of the specification it belongs to, with a version at its end. */
  readonly specification: string;
}

const composed = new WeakMap<object, ComposedDirective[]>();

/** Has a directive of the module's own stand in the supergraph (`@composeDirective`). */
export function composeDirective<P extends object>(
  { builder }: { readonly builder: PothosBuilder<P> },
  directive: ComposedDirective,
): void {
  composed.set(builder, [...(composed.get(builder) ?? []), directive]);
}

/** Options of a type that carries a directive. */
export function carrying(directive: GraphQLDirective, values: object = {}): object {
  return { directives: { [directive.name]: values } };
}

/** What the subgraph schema of a builder is made with, for the directives of its modules. */
export function composedDirectives(builder: object): object {
  const list = composed.get(builder);
  if (!list) return {};
  return {
    composeDirectives: list.map(({ directive }) => `@${directive.name}`),
    directives: list.map(({ directive }) => directive),
    schemaDirectives: {
      link: list.map(({ directive, specification }) => ({
        url: specification,
        import: [`@${directive.name}`],
      })),
    },
  };
}
