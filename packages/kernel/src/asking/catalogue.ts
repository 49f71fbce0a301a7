import { getNamedType, isObjectType, isRequiredArgument, type GraphQLSchema } from 'graphql';
import type { CatalogueRecord, CatalogueRecords } from '../schema/catalogue.ts';
import type { FormerType } from '../schema/former-types.ts';
import { typeGraph, type TypeGraph } from './reaches.ts';

/** The catalogue of a hub: the root fields of its local and remote modules. */
export interface Catalogue {
  /** The hub's own fields first, then those of modules; sorted by module and name. */
  records(): readonly CatalogueRecord[];
  graph(): TypeGraph;
  /** The root fields that give pages and need no argument. */
  lists(): ReadonlySet<string>;
}

/** The parts of a composition that the catalogue reads. */
export interface CataloguedComposition {
  readonly schema: GraphQLSchema;
  readonly registration: {
    readonly catalogue: CatalogueRecords;
    readonly formerTypes: ReadonlyMap<string, FormerType>;
  };
}

/** The catalogue of a composition and the compositions of its remote modules. */
export function catalogueOf({
  catalogue,
  remotes,
  schema,
}: {
  readonly catalogue: CatalogueRecords;
  readonly remotes: readonly CataloguedComposition[];
  /** The schema of the composition, as soon as it is built. */
  readonly schema: () => GraphQLSchema;
}): Catalogue {
  let records: readonly CatalogueRecord[] | undefined;
  let graph: TypeGraph | undefined;
  let lists: ReadonlySet<string> | undefined;
  const schemas = () => [schema(), ...remotes.map((one) => one.schema)];
  const all = () =>
    [catalogue, ...remotes.map(({ registration }) => registration.catalogue)].flatMap((one) => [
      ...one.all(),
    ]);
  const place = ({ module, field }: CatalogueRecord) => `${module ?? ''} ${field}`;
  return {
    records: () => (records ??= all().sort((a, b) => (place(a) < place(b) ? -1 : 1))),
    graph: () => (graph ??= typeGraph(schemas())),
    lists: () => (lists ??= new Set(schemas().flatMap(listsOf))),
  };
}

function listsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type, args }) => {
      const page = getNamedType(type);
      return (
        isObjectType(page) && 'totalCount' in page.getFields() && !args.some(isRequiredArgument)
      );
    })
    .map(({ name }) => name);
}
