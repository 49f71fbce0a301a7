/**
 * What a module needs only when it has to fit a graph that others have made: directives of its own in the
 * supergraph. Keys of several parts, `@requires`, `@provides`, `@override` and the like are on `hub.builder`. Modules
 * of a hub need none of it: `hub.entity`, `hub.reference` and `hub.extend` are their way to meet.
 */
import type { GraphQLDirective } from 'graphql';
import type { Hub } from './hub.ts';

export interface ComposedDirective {
  readonly directive: GraphQLDirective;
  /** The address of the specification it belongs to, with a version at its end. */
  readonly specification: string;
}

const composed = new WeakMap<object, ComposedDirective[]>();

/** Has a directive of the module's own stand in the supergraph (`@composeDirective`). */
export function composeDirective<P extends object>(
  { builder }: Hub<P>,
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
