import { globalId, type Composition } from '@vesthub/kernel';
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { discrepanciesQuery } from './discrepancies.ts';
import { shownValues } from './values.ts';
import { isList, needsArguments, rowType, selectionOf } from './selection.ts';

/** Number of records and values of one model in a module's data files. */
export interface FactGroup {
  readonly model: string;
  readonly records: number;
  readonly leaves: number;
  /** Key of one of the rows. */
  readonly example: string;
}

export interface ModuleCoverage {
  readonly module: string;
  readonly title: string;
  readonly groups: readonly FactGroup[];
  /** Number of records and values of the recorded discrepancies between sources. */
  readonly discrepancies: Pick<FactGroup, 'records' | 'leaves'>;
}

/** Markdown page with the number of records and values of every type, and a query that shows them. */
export function coverageDocument(composition: Composition, modules: readonly ModuleCoverage[]) {
  const groups = modules.flatMap((module) => module.groups);
  const recorded = modules.map((module) => module.discrepancies);
  const lines = [
    '# Coverage',
    '',
    'The transcribed facts by module and type, with a query that shows each type. test/coverage.test.ts fails when a',
    'value of the data is not in the answer of a named, typed field.',
    '',
    `${groups.length} groups, ${sum(groups, 'records')} records, ${sum(groups, 'leaves')} values; in addition`,
    `${sum(recorded, 'records')} recorded discrepancies with ${sum(recorded, 'leaves')} values, which \`checks\` shows.`,
  ];
  for (const { module, title, groups: own, discrepancies } of modules) {
    const counts = `${sum(own, 'records')} records, ${sum(own, 'leaves')} values`;
    lines.push('', `## ${module}`, '', `${title}: ${own.length} groups, ${counts}.`, '');
    lines.push('| Facts | Records | Values | Query |', '| --- | ---: | ---: | --- |');
    for (const group of own) {
      const query = `\`${groupQuery(composition, own, group)}\``;
      lines.push(`| ${group.model} | ${group.records} | ${group.leaves} | ${query} |`);
    }
    if (discrepancies.records > 0) {
      const { records, leaves } = discrepancies;
      lines.push(`| Discrepancy | ${records} | ${leaves} | \`${discrepanciesQuery(module)}\` |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function sum(
  groups: readonly Pick<FactGroup, 'records' | 'leaves'>[],
  what: 'records' | 'leaves',
): number {
  return groups.reduce((total, group) => total + group[what], 0);
}

/** Query for the rows of a group: by the root field of their type, or through rows of another type. */
export function groupQuery(
  { schema, registration }: Composition,
  own: readonly FactGroup[],
  { model, example }: FactGroup,
): string {
  const values = shownValues(schema, registration, model);
  const owner = registration.copies.get(model)?.of;
  const type = values?.owner ?? rowType(schema, owner ?? model);
  if (!type) throw new Error(`The schema has no type ${model}.`);
  const fields = values
    ? values.lists.map((list) => `${list} { ${ownFields(values.shared)} }`).join(' ')
    : ownFields(type);
  const neighbours = new Set(own.map((group) => group.model));
  const path =
    pathTo(schema, type.name, (name) => neighbours.has(name)) ?? pathTo(schema, type.name);
  if (!path) {
    const id = globalId(model, example);
    return `{ node(id: "${id}") { ... on ${type.name} { ${fields} } } }`;
  }
  return `{ ${[...path, fields].join(' { ')}${' }'.repeat(path.length + 1)}`;
}

function ownFields(type: GraphQLObjectType): string {
  return selectionOf(type)
    .filter((field) => !field.startsWith('sources') && !field.includes('En: '))
    .join(' ');
}

interface Step {
  readonly type: GraphQLObjectType;
  readonly path: readonly string[];
  /** Whether the last field of the path is a list. */
  readonly many: boolean;
}

/** The shortest path of fields from `Query` to rows of `model`, through the types that `may` accepts. */
function pathTo(
  schema: GraphQLSchema,
  model: string,
  may: (type: string) => boolean = () => true,
): readonly string[] | null {
  const query = schema.getQueryType();
  if (!query) return null;
  const seen = new Set<string>();
  let level: Step[] = [{ type: query, path: [], many: true }];
  while (level.length > 0) {
    const steps = level.flatMap(({ type, path }) =>
      stepsFrom(type).map((step) => ({ ...step, path: [...path, ...step.path] })),
    );
    const found = steps.filter(({ type }) => type.name === model);
    const best = found.find(({ many }) => many) ?? found[0];
    if (best) return best.path;
    level = steps.filter(
      ({ type }) => !seen.has(type.name) && may(type.name) && seen.add(type.name),
    );
  }
  return null;
}

/** The fields of a type with the types of their rows: objects, lists of objects and Relay connections. */
function stepsFrom(type: GraphQLObjectType): Step[] {
  return Object.values(type.getFields())
    .filter((field) => !needsArguments(field))
    .flatMap((field) => {
      const to = getNamedType(field.type);
      if (!isObjectType(to)) return [];
      const rows = to.getFields()['nodes'] ?? null;
      const row = rows && getNamedType(rows.type);
      if (isObjectType(row)) return [{ type: row, path: [field.name, 'nodes'], many: true }];
      return [{ type: to, path: [field.name], many: isList(field.type) }];
    });
}
