import type { GraphQLDirective } from 'graphql';
import type { PothosBuilder } from './types.ts';

/*
 * A directive that a module adds to the supergraph. It is useful only in a federated graph with subgraphs of other
 * makers. For such a graph, `module.builder` also offers `@requires`, `@provides`, `@override` and keys of several
 * fields. Modules of one hub use `module.entity`, `module.reference` and `module.extend` instead.
 */

export interface ComposedDirective {
  readonly directive: GraphQLDirective;
  /** URL of the specification that defines the directive. The URL ends with a version. */
  readonly specification: string;
}

const composed = new WeakMap<object, ComposedDirective[]>();

/** Adds a directive to the supergraph (`@composeDirective`). */
export function composeDirective<P extends object>(
  { builder }: { readonly builder: PothosBuilder<P> },
  directive: ComposedDirective,
): void {
  composed.set(builder, [...(composed.get(builder) ?? []), directive]);
}

/** Type options that apply a directive. */
export function carrying(directive: GraphQLDirective, values: object = {}): object {
  return { directives: { [directive.name]: values } };
}

/** Returns the options with which the subgraph schema declares the directives that the builder's modules have added. */
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
