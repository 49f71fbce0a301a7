import type { GraphQLDirective } from 'graphql';
import type { PothosBuilder } from './types.ts';

/*
 * A directive that a module adds to the supergraph. Useful only in a federated graph with subgraphs of other makers,
 * for which `module.builder` also has `@requires`, `@provides`, `@override` and keys of several fields. Modules of one
 * hub use `module.entity`, `module.reference` and `module.extend` instead.
 */

export interface ComposedDirective {
  readonly directive: GraphQLDirective;
  /** The URL of the specification that defines the directive, with a version at the end. */
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

/** The options of the subgraph schema for the directives of a builder's modules. */
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
