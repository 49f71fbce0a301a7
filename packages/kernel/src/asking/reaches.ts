import { getNamedType, isObjectType, isRequiredArgument, type GraphQLSchema } from 'graphql';

/** A type and the shortest way to it from a root field, as field names joined by dots. */
export interface Reach {
  readonly type: string;
  readonly path: string;
}

/** The object types of one or several subgraphs, with the fields that lead from one to another. */
export interface TypeGraph {
  /** The type behind each field without required arguments, by type and name of the field; sorted by name. */
  readonly fields: ReadonlyMap<string, readonly (readonly [field: string, type: string])[]>;
  /** The types whose rows have a global id. */
  readonly rows: ReadonlySet<string>;
  /** The type behind each root field. */
  readonly roots: ReadonlyMap<string, string>;
}

/** Merges the types of the subgraphs of one hub, so that the result does not depend on the placements. */
export function typeGraph(schemas: readonly GraphQLSchema[]): TypeGraph {
  const merged = new Map<string, Map<string, string>>();
  const rows = new Set<string>();
  const roots = new Map<string, string>();
  for (const schema of schemas) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type === schema.getMutationType()) continue;
      if (type.getInterfaces().some(({ name }) => name === 'Node')) rows.add(type.name);
      const isRoot = type === schema.getQueryType();
      const fields = isRoot ? roots : (merged.get(type.name) ?? new Map<string, string>());
      if (!isRoot) merged.set(type.name, fields);
      for (const { name, type: output, args } of Object.values(type.getFields())) {
        const target = getNamedType(output);
        if (isRoot) fields.set(name, target.name);
        else if (isObjectType(target) && !args.some(isRequiredArgument)) {
          fields.set(name, target.name);
        }
      }
    }
  }
  const sorted = [...merged].map(
    ([type, fields]) => [type, [...fields].sort(([a], [b]) => (a < b ? -1 : 1))] as const,
  );
  return { fields: new Map(sorted), rows, roots };
}

/** The type of the rows that a root field gives: for a connection, the type of its nodes. */
export function rowType({ fields, roots }: TypeGraph, field: string): string {
  const type = roots.get(field) ?? '';
  return fields.get(type)?.find(([name]) => name === 'nodes')?.[1] ?? type;
}

/**
 * The types with rows below a root field, by name, each with the shortest way to it. Types in `listed` have a root field
 * of their own, so the ways end there.
 */
export function reaches(graph: TypeGraph, field: string, listed: ReadonlySet<string>): Reach[] {
  const first = graph.roots.get(field) ?? '';
  const own = rowType(graph, field);
  const seen = new Set([first]);
  const found: Reach[] = [];
  const queue: Reach[] = [{ type: first, path: field }];
  for (const { type, path } of queue) {
    if (type !== own && graph.rows.has(type)) found.push({ type, path });
    if (type !== own && listed.has(type)) continue;
    for (const [name, next] of graph.fields.get(type) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push({ type: next, path: `${path}.${name}` });
    }
  }
  return found.sort((a, b) => (a.type < b.type ? -1 : 1));
}
