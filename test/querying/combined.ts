import {
  getNamedType,
  isInputObjectType,
  isListType,
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { askPages, type Ask } from '../relay-behaviour/connections.ts';
import {
  columnsOf,
  conditionsFor,
  filterOf,
  type Condition,
  type FilterColumn,
  type ReadRow,
  type Value,
} from './conditions.ts';
import {
  keysOfRows,
  longestLists,
  type Choose,
  type WalkCase,
  type WalkOptions,
  type WholeList,
} from './walk.ts';

type Row = Record<string, unknown>;

/** A filter as GraphQL text, and the rows that match it. */
interface RowCondition {
  readonly text: string;
  takes(row: Row): boolean;
}

/** Cases with `and`, `or` and `not` over the columns of every type: one of each form. */
export function combinedCases(lists: readonly WholeList[], choose: Choose): WalkCase[] {
  return longestLists(lists).flatMap((list) => {
    if (list.columns.length === 0) return [];
    const names = choose(list.columns.map(({ name }) => name)).slice(0, 2);
    const columns = list.columns.filter(({ name }) => names.includes(name));
    const values = (column: FilterColumn) => list.rows.map(({ node }) => column.value(node));
    const [one, other = one] = columns.map((column) => {
      const conditions = conditionsFor(column, values(column), choose);
      return ofColumn(column, conditions[conditions.length >> 1]!);
    });
    return one && other ? combined(one, other).map((condition) => caseOf(list, condition)) : [];
  });
}

function ofColumn({ name, value }: FilterColumn, { text, takes }: Condition): RowCondition {
  return { text: `{ ${name}: ${text} }`, takes: (row) => takes(value(row)) };
}

function combined(one: RowCondition, other: RowCondition): RowCondition[] {
  return [
    {
      text: `{ or: [${one.text}, ${other.text}] }`,
      takes: (row) => one.takes(row) || other.takes(row),
    },
    {
      text: `{ and: [${one.text}, { not: ${other.text} }] }`,
      takes: (row) => one.takes(row) && !other.takes(row),
    },
    {
      text: `{ not: { or: [${one.text}, { not: ${other.text} }] } }`,
      takes: (row) => !one.takes(row) && other.takes(row),
    },
    { text: '{ or: [] }', takes: () => false },
    { text: '{ not: {} }', takes: () => false },
  ];
}

function caseOf({ connection, rows }: WholeList, { text, takes }: RowCondition): WalkCase {
  return {
    request: { connection, args: `first: 100, filter: ${text}` },
    expected: keysOfRows(rows.filter(({ node }) => takes(node))),
  };
}

/** A relation that a filter follows, with the related rows of each row of a list. */
interface ReadRelation {
  readonly list: WholeList;
  readonly name: string;
  readonly columns: readonly FilterColumn[];
  related(row: ReadRow): readonly Row[];
}

/** Cases with conditions on related rows, for every relation of every type. */
export async function relatedCases(
  options: WalkOptions,
  lists: readonly WholeList[],
  choose: Choose,
): Promise<WalkCase[]> {
  const relations = await readRelations(options, longestLists(lists));
  return relations.flatMap((relation) => {
    const { list, name, related } = relation;
    const conditions = [{ text: '{}', takes: () => true }, conditionOf(relation, choose)];
    const all = conditions.flatMap(
      (condition): { text: string; takes: (row: ReadRow) => boolean }[] => {
        const takes = (row: ReadRow) => related(row).some(condition.takes);
        const text = `{ ${name}: ${condition.text} }`;
        return [
          { text, takes },
          { text: `{ not: ${text} }`, takes: (row) => !takes(row) },
        ];
      },
    );
    const [, only] = conditions;
    all.push({
      text: `{ not: { ${name}: { not: ${only!.text} } } }`,
      takes: (row) => related(row).every(only!.takes),
    });
    return all.map(({ text, takes }) => ({
      request: { connection: list.connection, args: `first: 100, filter: ${text}` },
      expected: keysOfRows(list.rows.filter(takes)),
    }));
  });
}

/** A condition on one column of the related rows, with values that they have. */
function conditionOf({ list, columns, related }: ReadRelation, choose: Choose): RowCondition {
  const rows = list.rows.flatMap(related);
  const names = columns.map(({ name }) => name);
  if (names.length === 0) return { text: '{}', takes: () => true };
  const [, chosen] = choose(names);
  const column = columns.find(({ name }) => name === chosen)!;
  const values: Value[] = rows.map((row) => column.value(row));
  const conditions = conditionsFor(column, values, choose);
  return ofColumn(column, conditions[((conditions.length * 2) / 3) | 0]!);
}

async function readRelations(
  { schema, typesWithNames, ask }: WalkOptions,
  lists: readonly WholeList[],
): Promise<ReadRelation[]> {
  const found = lists.flatMap((list) => {
    const filter = filterOf(schema, list.connection);
    const node = schema.getType(list.connection.node) as GraphQLObjectType;
    return Object.values(filter?.getFields() ?? {}).flatMap(({ name, type }) => {
      const inner = getNamedType(type);
      const field = node.getFields()[name];
      if (!isRowFilter(inner) || !field) return [];
      const rows = getNamedType(field.type) as GraphQLObjectType;
      const page = rows.getFields()['nodes'];
      const rowType = page ? getNamedType(page.type).name : rows.name;
      const columns = columnsOf(schema, inner, rowType, typesWithNames);
      const selection = `id ${columns.map((column) => column.selection).join(' ')}`;
      const shown = page
        ? `${name}(first: 100) { nodes { ${selection} } }`
        : `${name} { ${selection} }`;
      const isMany = isListType(getNullableType(field.type));
      const of = (value: unknown): readonly Row[] => {
        if (page) return (value as { nodes: Row[] }).nodes;
        return isMany ? (value as Row[]) : [value as Row | null].filter((row) => row !== null);
      };
      return [{ list, name, columns, shown, of }];
    });
  });
  const read = await readRelated(ask, found);
  return found.map(({ list, name, columns, of }) => ({
    list,
    name,
    columns,
    related: (row) => of(read.get(list)!.get(keysOfRows([row])[0]!)![`r_${name}`]),
  }));
}

/** The rows of lists with the values of their relations, by list and key of the row. */
async function readRelated(
  ask: Ask,
  relations: readonly { readonly list: WholeList; readonly name: string; readonly shown: string }[],
): Promise<ReadonlyMap<WholeList, ReadonlyMap<string, Row>>> {
  const lists = [...new Set(relations.map(({ list }) => list))];
  const answers = await askPages(
    ask,
    lists.map(({ connection }) => ({ connection, args: 'first: 100' })),
    (row, connection) => {
      const own = relations.filter(({ list }) => list.connection === connection);
      const shown = own.map((relation) => `r_${relation.name}: ${relation.shown}`);
      return `edges { cursor node { ${row} ${shown.join(' ')} } }`;
    },
  );
  return new Map(
    lists.map((list, at) => {
      const { page, error } = answers[at]!;
      if (error !== null) throw new Error(`${list.connection.title}: ${error}`);
      const { edges } = page as { edges: ReadRow[] };
      return [list, new Map(edges.map((row) => [keysOfRows([row])[0]!, row.node]))];
    }),
  );
}

function isRowFilter(type: unknown): type is GraphQLInputObjectType {
  if (!isInputObjectType(type)) return false;
  const { and } = type.getFields();
  return and !== undefined && getNamedType(and.type) === type;
}

/** Cases with conditions on the period, for every type of rows with one. The expected rows are those of `asOf`. */
export async function periodCases(
  { schema, ask }: WalkOptions,
  lists: readonly WholeList[],
  day: string,
): Promise<WalkCase[]> {
  const temporal = longestLists(lists).filter(
    ({ connection }) => filterOf(schema, connection)?.getFields()['period'],
  );
  const valid = await askPages(
    ask,
    temporal.map(({ connection }) => ({ connection, args: `first: 100, asOf: "${day}"` })),
    (row) => `edges { cursor node { ${row} } }`,
  );
  const periods = await askPages(
    ask,
    temporal.map(({ connection }) => ({ connection, args: 'first: 100' })),
    (row) => `edges { cursor node { ${row} period { from to } } }`,
  );
  return temporal.flatMap((list, at) => {
    const on = new Set(keysOfRows((valid[at]!.page as { edges: ReadRow[] }).edges));
    const { edges } = periods[at]!.page as { edges: ReadRow[] };
    const expected = (takes: (period: Period, key: string) => boolean) =>
      edges
        .filter((row) => takes(row.node['period'] as Period, keysOfRows([row])[0]!))
        .map((row) => keysOfRows([row])[0]!);
    const before = (date: string | null) => date !== null && date < day;
    const forms: [string, string[]][] = [
      [`{ period: { holdsOn: "${day}" } }`, expected((_, key) => on.has(key))],
      [`{ not: { period: { holdsOn: "${day}" } } }`, expected((_, key) => !on.has(key))],
      [`{ period: { startsIn: { before: "${day}" } } }`, expected(({ from }) => before(from))],
      [
        `{ not: { period: { startsIn: { before: "${day}" } } } }`,
        expected(({ from }) => !before(from)),
      ],
      ['{ period: { endsIn: { isNull: true } } }', expected(({ to }) => to === null)],
    ];
    return forms.map(([filter, keys]) => ({
      request: { connection: list.connection, args: `first: 100, filter: ${filter}` },
      expected: keys,
    }));
  });
}

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}
