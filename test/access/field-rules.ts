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
import { as, insider, modules, someRow } from './matrix.ts';
import { argumentsOf } from './write-examples.ts';

/** What the modules mean, also where a hub leaves some of it out. */
type Meant = Pick<Composition, 'schema' | 'registration'>;

/** A field with a rule of its own that is not open to everybody. */
export interface RuledField {
  readonly type: string;
  readonly field: string;
  readonly rule: Exclude<Rule, 'public'>;
  /** Whether whoever reads the type holds the scopes of the field already. */
  readonly saidByType: boolean;
}

const ruleOf = (of: { extensions: object }): Rule | undefined =>
  (of.extensions as { pothosOptions?: { rule?: Rule } }).pothosOptions?.rule;

const scopesOf = (rule: Rule | undefined) =>
  rule === undefined || rule === 'public' ? [] : rule.scopes;

/** Every field that has a rule of its own, but for mutations, which are tried by themselves. */
export function ruledFields({ schema }: Pick<Composition, 'schema'>): RuledField[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type === schema.getMutationType()) return [];
    const held = scopesOf(ruleOf(type));
    return Object.values(type.getFields()).flatMap((field) => {
      const rule = ruleOf(field);
      if (rule === undefined || rule === 'public') return [];
      const saidByType = rule.scopes.every((scope) => held.includes(scope));
      return [{ type: type.name, field: field.name, rule, saidByType }];
    });
  });
}

/** Callers without the scopes of a field: nobody, one with every other scope, one without each of them. */
function strangersTo(scopes: readonly string[]): Principal[] {
  const without = (missing: readonly string[], name: string): Principal => ({
    ...insider,
    name,
    scopes: new Set([...insider.scopes].filter((scope) => !missing.includes(scope))),
  });
  return [
    { kind: 'anonymous', name: 'nobody', body: null, scopes: new Set() },
    without(scopes, 'one with every other scope'),
    ...scopes.map((scope) => without([scope], `one without ${scope}`)),
  ];
}

/** Ways to ask for a field of a row or of the query, which must not change the answer. */
const spellings = (open: string, type: string, field: string, close: string) => [
  `{ ${open} ${field} ${close} }`,
  `{ ${open} other: ${field} ${close} }`,
  `{ ${open} ... on ${type} { ${field} } ${close} }`,
  `{ ${open} ...F ${close} } fragment F on ${type} { inside: ${field} }`,
];

/**
 * Tries each field that has a rule of its own as everybody who may not read it, and answers what came of it: nothing,
 * when the rules hold. The field is refused, and what it would be made of is not read either.
 */
export async function fieldBreaches(
  hub: TestHub,
  composition: Meant,
  fields: readonly RuledField[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { type, field, rule } of fields) {
    const parent = composition.schema.getType(type) as GraphQLObjectType;
    const ways = await waysTo(hub, composition, parent, parent.getFields()[field]!);
    for (const principal of strangersTo(rule.scopes)) {
      const before = await readsOfClosed(hub, composition);
      for (const operation of ways) {
        const answer = (await hub.answer(operation, as(principal)).catch((error: Error) => ({
          data: null,
          errors: [{ message: error.message, extensions: { code: 'FAILED' } }],
        }))) as Answer;
        const codes = new Set((answer.errors ?? []).map((one) => one.extensions?.['code']));
        const what = `${type}.${field} as ${principal.name} by ${operation}`;
        if (values(answer.data).length > 0) found.push(`${what}: ${JSON.stringify(answer.data)}`);
        else if ([...codes].some((code) => code !== 'UNAUTHENTICATED')) {
          found.push(`${what}: ${[...codes].join()}`);
        } else if (codes.size === 0 && !isHidden(answer.data)) {
          found.push(`${what}: not refused`);
        }
      }
      const read = (await readsOfClosed(hub, composition)) - before;
      if (read > 0 && scopesOf(ruleOf(parent)).length === 0) {
        found.push(`${type}.${field} as ${principal.name}: it was read from the database`);
      }
    }
  }
  return found;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Whether the row that has the field is not there for the caller, so that there is nothing to refuse. */
function isHidden(data: unknown): boolean {
  return Object.values((data ?? {}) as object).every((value) => value === null);
}

/** What an answer tells: every value in it that is not the name of a type. */
function values(data: unknown): unknown[] {
  if (data === null || data === undefined) return [];
  if (typeof data !== 'object') return [data];
  return Object.entries(data)
    .filter(([name]) => name !== '__typename')
    .flatMap(([, value]) => (Array.isArray(value) ? [value] : values(value)));
}

async function waysTo(
  hub: TestHub,
  { schema, registration }: Meant,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Promise<string[]> {
  const args = argumentsOf(field.args, undefined, 'x');
  const asked = selectionsOf(field).map(
    (selection) => `${field.name}${args === '' ? '' : `(${args})`} ${selection}`,
  );
  if (parent === schema.getQueryType()) {
    return asked.flatMap((one) => spellings('', 'Query', one, ''));
  }
  const { module } = registration.entities.get(parent.name)!;
  const row = await someRow(hub, { name: parent.name, module });
  const id = globalId(parent.name, row!.id);
  return asked.flatMap((one) =>
    spellings(`node(id: "${id}") { __typename ... on ${parent.name} {`, parent.name, one, '} }'),
  );
}

/** What can be asked of the value of a field. */
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

/** Tables that are closed to some as the modules mean it, whatever rule a hub leaves out, as statements name them. */
function closedTables(hub: TestHub, { registration }: Meant): string {
  return modules
    .flatMap(({ name, database }) => {
      const { client, schema } = hub.connections.get(name)!;
      const { models } = (client as WithModels)._runtimeDataModel;
      const closed = [...registration.entities.values()]
        .filter((entity) => entity.module === name && entity.rule() !== 'public')
        .map((entity) => models[entity.name]?.dbName ?? entity.name);
      const all = [...closed, ...(database.readBeside?.closed ?? []), 'kernel_read_log'];
      return all.map((table) => `"${schema}"\\."?${table}\\M`);
    })
    .join('|');
}

interface WithModels {
  readonly _runtimeDataModel: {
    readonly models: Readonly<Record<string, { readonly dbName: string | null }>>;
  };
}

/** How many statements have read closed tables of the hub's database, or written who reads. */
function readsOfClosed(hub: TestHub, composition: Meant): Promise<number> {
  const name = new URL(hub.databaseUrl).pathname.slice(1);
  return onServer(async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    const { rows } = await client.query<{ calls: string }>(
      `select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
       where d.datname = $1 and query ~ $2`,
      [name, closedTables(hub, composition)],
    );
    return Number(rows[0]!.calls);
  });
}
