import {
  day,
  type Composition,
  type ModuleDatabases,
  type Ownership,
  type Principal,
  type Rule,
} from '@vesthub/kernel';
import { testDay, type TestHub } from '@vesthub/testing';
import { getNamedType } from 'graphql';
import { as, callerWithAllScopes, deniedCode, isLocal, type HttpHub } from './matrix.ts';
import { argumentsOf, type Example } from './write-examples.ts';

export interface Mutation {
  readonly name: string;
  /** The module whose rows the mutation changes, from the prefix of its scopes. */
  readonly module: string;
  /** The scopes that a caller needs; all are required. */
  readonly scopes: readonly string[];
}

/** Every mutation of the schema with its declared scopes. */
export function mutationsOf({ schema }: Pick<Composition, 'schema'>): Mutation[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, extensions }) => {
    const { rule } = extensions['pothosOptions'] as { rule: Exclude<Rule, 'public'> };
    const [prefix] = rule.scopes[0]!.split(':');
    // Mutations with a scope of the hub change rows of the registry.
    const module = prefix === 'hub' ? 'registry' : prefix!;
    return { name, module, scopes: rule.scopes };
  });
}

/** Owner, host and keeper of a module on a day, by default on the day that tests treat as today. */
export async function ownershipOf(
  composition: Composition,
  databases: ModuleDatabases,
  module: string,
  today = testDay,
): Promise<Ownership> {
  const [ownership] = await composition.registration.ownerships!.load(
    [module],
    day(today),
    databases,
  );
  return ownership!;
}

/** A caller with only the scopes of the mutation, who acts for the owner or keeper of its module. */
export function permittedCaller({ name, scopes }: Mutation, ownership: Ownership): Principal {
  const body = ownership.owner ?? ownership.keeper ?? 'baerum-kommune';
  return { kind: 'token', name: `Markør-writer of ${name}`, body, scopes: new Set(scopes) };
}

/**
 * Callers who may not send a mutation: anonymous, with all other scopes, and for each required scope a caller who lacks
 * only it. If the module has an owner or keeper, also callers with every scope, of another body and without body.
 */
export function unauthorizedCallers({ scopes }: Mutation, ownership: Ownership): Principal[] {
  const { owner, keeper } = ownership;
  const body = owner ?? keeper;
  const without = (missing: readonly string[]): ReadonlySet<string> =>
    new Set([...callerWithAllScopes.scopes].filter((scope) => !missing.includes(scope)));
  return [
    { kind: 'anonymous', name: 'anonymous caller', body: null, scopes: new Set() },
    {
      ...callerWithAllScopes,
      name: 'caller with every other scope',
      body,
      scopes: without(scopes),
    },
    ...scopes.map((scope) => ({
      ...callerWithAllScopes,
      name: `caller without ${scope}`,
      body,
      scopes: without([scope]),
    })),
    ...(body === null
      ? []
      : [
          { ...callerWithAllScopes, name: 'caller of another body', body: 'vestre-viken-hf' },
          { ...callerWithAllScopes, name: 'caller of no body', body: null },
        ]),
  ];
}

/** Different spellings of one mutation; all must have the same result. */
const mutationForms = (field: string, type: string) => [
  `mutation { ${field} { __typename } }`,
  `mutation { asked: ${field} { other: __typename } }`,
  `mutation { ... on Mutation { ${field} { ...T } } } fragment T on ${type} { __typename }`,
  `mutation M { ...M } fragment M on Mutation { __typename one: ${field} { __typename } two: ${field} { __typename } }`,
];

/**
 * Sends a mutation as each unauthorized caller. Returns a text for each answer without the expected error and for each
 * table with changed rows. Empty when the hub enforces the rules.
 */
export async function mutationBreaches(
  hub: TestHub | HttpHub,
  mutation: Mutation,
  ownership: Ownership,
  example?: Example,
): Promise<string[]> {
  const { schema } = isLocal(hub) ? hub.composition : hub;
  const { args, type } = schema.getMutationType()!.getFields()[mutation.name]!;
  const target = getNamedType(type).name;
  const found: string[] = [];
  let before = await rowsOf(hub.databases);
  for (const principal of unauthorizedCallers(mutation, ownership)) {
    const given = argumentsOf(args, example, `refused-${principal.name}`);
    for (const operation of mutationForms(`${mutation.name}(${given})`, target)) {
      const answer = await askAs(hub, operation, principal);
      const report = (breach: string) =>
        found.push(`${mutation.name} as ${principal.name}: ${breach}: ${JSON.stringify(answer)}`);
      const { data, errors = [] } = answer;
      const fields = Object.entries(data ?? {}).filter(([name]) => name !== '__typename');
      if (fields.some(([, value]) => value !== null)) report('a field has a value');
      const codes = new Set(errors.map(({ extensions }) => extensions?.['code']));
      if (fields.length === 0 || errors.length !== fields.length) report('a field has no error');
      if ([...codes].join() !== deniedCode(principal)) report('an error has another code');
    }
    const after = await rowsOf(hub.databases);
    const changed = differences(before, after);
    before = after;
    if (changed.length > 0) {
      found.push(`${mutation.name} as ${principal.name}: changes rows of ${changed.join(', ')}`);
    }
  }
  return found;
}

/** The answer to a permitted mutation and the tables that the mutation changed. */
export interface Accepted {
  readonly answer: Answer;
  /** Tables whose rows changed. */
  readonly changed: readonly string[];
  /** Tables whose rows changed when the test repeated the mutation with the same idempotency key. */
  readonly changedAgain: readonly string[];
}

/** Sends a mutation twice with the same idempotency key. */
export async function sendTwice(
  hub: TestHub | HttpHub,
  mutation: Mutation,
  principal: Principal,
  example: Example,
): Promise<Accepted> {
  const { schema } = isLocal(hub) ? hub.composition : hub;
  const { args } = schema.getMutationType()!.getFields()[mutation.name]!;
  const given = argumentsOf(args, example, 'accepted');
  const operation = `mutation { done: ${mutation.name}(${given}) { __typename } }`;
  const before = await rowsOf(hub.databases);
  const answer = await askAs(hub, operation, principal);
  const between = await rowsOf(hub.databases);
  await askAs(hub, operation, principal);
  const changedAgain = differences(between, await rowsOf(hub.databases));
  return { answer, changed: differences(before, between), changedAgain };
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

async function askAs(
  hub: TestHub | HttpHub,
  operation: string,
  principal: Principal,
): Promise<Answer> {
  if (isLocal(hub)) return (await hub.answer(operation, as(principal))) as Answer;
  return JSON.parse(await hub.ask(operation, principal)) as Answer;
}

type Rows = ReadonlyMap<string, string>;

/**
 * The number of rows and the last changing transaction of each table of the modules. Leaves out `hub.process`, which
 * running hubs update all the time.
 */
async function rowsOf(databases: ModuleDatabases): Promise<Rows> {
  const found = new Map<string, string>();
  for (const { schema, pool } of databases.values()) {
    const { rows: tables } = await pool.query<{ name: string }>({
      text: `select format('%I.%I', n.nspname, c.relname) as name
             from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = $1 and c.relkind = 'r' and (n.nspname, c.relname) <> ('hub', 'process') order by 1`,
      values: [schema],
    });
    const { rows } = await pool.query<{ name: string; state: string }>({
      text: tables
        .map(
          ({ name }) =>
            `select '${name}' as name, concat(count(*), ' ', max(xmin::text::bigint)) as state from ${name}`,
        )
        .join(' union all '),
    });
    for (const { name, state } of rows) found.set(name, state);
  }
  return found;
}

function differences(before: Rows, after: Rows): string[] {
  return [...after].filter(([name, state]) => before.get(name) !== state).map(([name]) => name);
}
