import type { Composition } from '@vesthub/kernel';
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { leavesOf, shownFor, type DataRecord, type Leaf } from './leaves.ts';
import type { ShownExtension } from './extensions.ts';
import type { Model } from './models.ts';
import { isList, selectionOf } from './selection.ts';

type Registration = Composition['registration'];
type Value = Registration['values'] extends ReadonlyMap<string, infer One> ? One : never;

/** How the rows of a model without a type of its own are shown: in lists of the rows of another type. */
export interface ShownValues {
  readonly value: Value;
  readonly owner: GraphQLObjectType;
  /** Fields of the owner that list values of the model's shared type. */
  readonly lists: readonly string[];
  readonly shared: GraphQLObjectType;
  /** Columns of the key, which the place of the value shows: its own and the owner's. */
  readonly keys: readonly string[];
  ownerKey(record: DataRecord): string | null;
}

/** How the rows of a model are shown as values; null if they have a type of their own. */
export function shownValues(
  schema: GraphQLSchema,
  { values, formerTypes }: Registration,
  model: string,
): ShownValues | null {
  const value = values.get(model);
  const former = formerTypes.get(model);
  if (!value || !former?.rows) return null;
  const owner = objectNamed(schema, former.type);
  const lists = Object.values(owner.getFields())
    .filter(({ type }) => isList(type) && getNamedType(type).name === value.as)
    .map(({ name }) => name);
  return {
    value,
    owner,
    lists,
    shared: objectNamed(schema, value.as),
    keys: ['id', ...former.rows.columns],
    ownerKey: ({ row }) => former.rows!.key(row),
  };
}

function objectNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}.`);
  return type;
}

/** Operation that queries the values in the lists of owners. */
export function valuesOperation(
  { owner, lists, shared }: ShownValues,
  extended: ShownExtension | null,
): string {
  const fields = selectionOf(shared).join(' ');
  const selected = lists.map((list) => `${list} { ${fields} }`).join(' ');
  const { owner: type, field } = extended ?? { owner, field: null };
  const inField = field === null ? selected : `${field} { ${selected} }`;
  return `query Values($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} { ${inField} } } }`;
}

/** Every value of a record but its keys, with the paths at which a value of the shared type contains it. */
export function valueLeaves(
  record: DataRecord,
  model: Model,
  { value, keys }: ShownValues,
): Leaf[] {
  const fieldOf = new Map([...value.columns].map(([field, column]) => [column, field]));
  return leavesOf(record, model)
    .filter(({ column }) => !keys.includes(column))
    .map((leaf) => {
      const field = fieldOf.get(leaf.column);
      if (field !== undefined)
        return { ...leaf, paths: [[field, 'id'], [field, 'first'], [field]] };
      const date = fieldOf.get(leaf.column.replace(/Precision$/, ''));
      if (date !== undefined) return { ...leaf, paths: [[date, 'precision']] };
      const norwegian = leaf.column.endsWith('En') ? fieldOf.get(leaf.column.slice(0, -2)) : null;
      return norwegian ? { ...leaf, paths: [[`${norwegian}En`]] } : leaf;
    });
}

/** The leaves that the best matching element of an owner's lists does not show. */
export function notShown(leaves: readonly Leaf[], owner: unknown): readonly Leaf[] {
  const elements = Object.values((owner ?? {}) as Record<string, unknown[]>).flat();
  const missing = elements.map((element) =>
    leaves.filter((leaf) => shownFor(leaf, element) !== leaf.value),
  );
  return missing.toSorted((a, b) => a.length - b.length)[0] ?? leaves;
}
