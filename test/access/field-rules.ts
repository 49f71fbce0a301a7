import { globalId, type Composition, type Principal, type Rule } from '@vesthub/kernel';
import { onServer, type TestHub } from '@vesthub/testing';
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { as, callerWithAllScopes, deniedCode, modules, firstRow } from './matrix.ts';
import { argumentsOf } from './write-examples.ts';

/** The composition with all rules, also when the test has removed a rule from the tested hub. */
type Declared = Pick<Composition, 'schema' | 'registration'>;

/** A field with a rule of its own other than `public`. */
export interface RuledField {
  readonly type: string;
  readonly field: string;
  readonly rule: Exclude<Rule, 'public'>;
  /** Whether the rule of the field's type already requires the field's scopes. */
  readonly impliedByType: boolean;
}

const ruleOf = (element: { extensions: object }): Rule | undefined =>
  (element.extensions as { pothosOptions?: { rule?: Rule } }).pothosOptions?.rule;

const scopesOf = (rule: Rule | undefined) =>
  rule === undefined || rule === 'public' ? [] : rule.scopes;

/** Every field with a rule of its own. Leaves out mutations, which test/access/mutations.ts covers. */
export function ruledFields({ schema }: Pick<Composition, 'schema'>): RuledField[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type === schema.getMutationType()) return [];
    const scopesOfType = scopesOf(ruleOf(type));
    return Object.values(type.getFields()).flatMap((field) => {
      const rule = ruleOf(field);
      if (rule === undefined || rule === 'public') return [];
      const impliedByType = rule.scopes.every((scope) => scopesOfType.includes(scope));
      return [{ type: type.name, field: field.name, rule, impliedByType }];
    });
  });
}

/** Callers without `scopes`: anonymous, with all other scopes, and for each of `scopes` a caller who lacks only it. */
function unauthorizedCallers(scopes: readonly string[]): Principal[] {
  const without = (missing: readonly string[], name: string): Principal => ({
    ...callerWithAllScopes,
    name,
    scopes: new Set([...callerWithAllScopes.scopes].filter((scope) => !missing.includes(scope))),
  });
  return [
    { kind: 'anonymous', name: 'anonymous caller', body: null, scopes: new Set() },
    without(scopes, 'caller with every other scope'),
    ...scopes.map((scope) => without([scope], `caller without ${scope}`)),
  ];
}

/** Different spellings of a query for a field; all must give the same answer. `open` and `close` enclose the field. */
const queryForms = (open: string, type: string, field: string, close: string) => [
  `{ ${open} ${field} ${close} }`,
  `{ ${open} other: ${field} ${close} }`,
  `{ ${open} ... on ${type} { ${field} } ${close} }`,
  `{ ${open} ...F ${close} } fragment F on ${type} { inside: ${field} }`,
];

/**
 * Queries each field as each unauthorized caller. Returns a text for each answer with values or without an error, and
 * for each query that reads restricted tables. Empty when the hub enforces the rules.
 */
export async function fieldBreaches(
  hub: TestHub,
  composition: Declared,
  fields: readonly RuledField[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { type, field, rule } of fields) {
    const parent = composition.schema.getType(type) as GraphQLObjectType;
    const operations = await operationsFor(hub, composition, parent, parent.getFields()[field]!);
    for (const principal of unauthorizedCallers(rule.scopes)) {
      const before = await readsOfRestrictedTables(hub, composition);
      for (const operation of operations) {
        const answer = (await hub.answer(operation, as(principal)).catch((error: Error) => ({
          data: null,
          errors: [{ message: error.message, extensions: { code: 'FAILED' } }],
        }))) as Answer;
        const codes = new Set((answer.errors ?? []).map((error) => error.extensions?.['code']));
        const attempt = `${type}.${field} as ${principal.name} by ${operation}`;
        if (valuesIn(answer.data).length > 0) {
          found.push(`${attempt}: ${JSON.stringify(answer.data)}`);
        } else if ([...codes].some((code) => code !== deniedCode(principal))) {
          found.push(`${attempt}: ${[...codes].join()}`);
        } else if (codes.size === 0 && !isHidden(answer.data)) {
          found.push(`${attempt}: no error`);
        }
      }
      const reads = (await readsOfRestrictedTables(hub, composition)) - before;
      if (reads > 0 && scopesOf(ruleOf(parent)).length === 0) {
        found.push(`${type}.${field} as ${principal.name}: read from the database`);
      }
    }
  }
  return found;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Whether the answer hides the whole row, so that it needs no error for the field. */
function isHidden(data: unknown): boolean {
  return Object.values((data ?? {}) as object).every((value) => value === null);
}

/** All values in an answer, without type names and nulls. */
function valuesIn(data: unknown): unknown[] {
  if (data === null || data === undefined) return [];
  if (typeof data !== 'object') return [data];
  return Object.entries(data)
    .filter(([name]) => name !== '__typename')
    .flatMap(([, value]) => (Array.isArray(value) ? [value] : valuesIn(value)));
}

/** Operations that select the field on `Query`, or on a row of the field's type. */
async function operationsFor(
  hub: TestHub,
  { schema, registration }: Declared,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Promise<string[]> {
  const args = argumentsOf(field.args, undefined, 'x');
  const fields = selectionsOf(field).map(
    (selection) => `${field.name}${args === '' ? '' : `(${args})`} ${selection}`,
  );
  if (parent === schema.getQueryType()) {
    return fields.flatMap((selected) => queryForms('', 'Query', selected, ''));
  }
  const { module } = registration.entities.get(parent.name)!;
  const row = await firstRow(hub, { name: parent.name, module });
  const id = globalId(parent.name, row!.id);
  const open = `node(id: "${id}") { __typename ... on ${parent.name} {`;
  return fields.flatMap((selected) => queryForms(open, parent.name, selected, '} }'));
}

/** Selections on the value of a field. */
function selectionsOf(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [''];
  if (!isObjectType(type) && !isInterfaceType(type)) return ['{ __typename }'];
  const has = (name: string) => name in type.getFields();
  return [
    '{ __typename }',
    ...(has('totalCount') ? ['{ totalCount }'] : []),
    ...(has('edges') ? ['{ edges { cursor } }', '{ pageInfo { hasNextPage endCursor } }'] : []),
    ...(has('id') ? ['{ id }'] : []),
  ];
}

/** A regular expression that matches SQL statements with a restricted table. */
function restrictedTables(hub: TestHub, { registration }: Declared): string {
  return modules
    .flatMap(({ name, database }) => {
      const { schema } = hub.databases.get(name)!;
      const restricted = [...registration.entities.values()]
        .filter((entity) => entity.module === name && entity.rule() !== 'public')
        .map((entity) => database.tables[entity.name] ?? entity.name);
      const all = [...restricted, ...(database.extraTables?.closed ?? []), 'kernel_read_log'];
      return all.map((table) => `"${schema}"\\."?${table}\\M`);
    })
    .join('|');
}

/** Number of statements so far that read restricted tables in the hub's database or wrote to the log of reads. */
function readsOfRestrictedTables(hub: TestHub, composition: Declared): Promise<number> {
  const name = new URL(hub.databaseUrl).pathname.slice(1);
  return onServer(async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    const { rows } = await client.query<{ calls: string }>(
      `select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
       where d.datname = $1 and query ~ $2`,
      [name, restrictedTables(hub, composition)],
    );
    return Number(rows[0]!.calls);
  });
}
