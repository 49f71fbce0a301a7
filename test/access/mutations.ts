import {
  day,
  type Composition,
  type Connections,
  type Holder,
  type Principal,
  type Rule,
} from '@vesthub/kernel';
import { testDay, type TestHub } from '@vesthub/testing';
import { getNamedType } from 'graphql';
import { as, insider, isLocal, type Asked } from './matrix.ts';
import { argumentsOf, type Example } from './write-examples.ts';

/** A field that changes rows, as its module declares it. */
export interface Mutation {
  readonly name: string;
  /** The module whose rows it changes, by its scopes. */
  readonly module: string;
  /** The caller holds all of them. */
  readonly scopes: readonly string[];
}

/** Every mutation of the schema, with the scopes it says itself. */
export function mutationsOf({ schema }: Pick<Composition, 'schema'>): Mutation[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, extensions }) => {
    const { rule } = extensions['pothosOptions'] as { rule: Exclude<Rule, 'public'> };
    return { name, module: rule.scopes[0]!.split(':')[0]!, scopes: rule.scopes };
  });
}

/** Who has the module today; the tests of one process take place on a day of their own. */
export async function holderIn(
  composition: Composition,
  connections: Connections,
  module: string,
  today = testDay,
): Promise<Holder> {
  const [holder] = await composition.registration.holders!.load([module], day(today), {
    connections,
  });
  return holder!;
}

/** A caller with the scopes of a mutation and no others, for the body that has its module. */
export function writerOf({ name, scopes }: Mutation, holder: Holder): Principal {
  const body = holder.owner ?? holder.keeper ?? 'baerum-kommune';
  return { kind: 'token', name: `Markør-writer of ${name}`, body, scopes: new Set(scopes) };
}

/**
 * Callers who may not use a mutation: nobody, one with every other scope, one without each of its scopes; and where
 * somebody has the module, one with every scope for another body, and for none.
 */
export function strangersTo({ scopes }: Mutation, holder: Holder): Principal[] {
  const { owner, keeper } = holder;
  const body = owner ?? keeper;
  const without = (missing: readonly string[]): ReadonlySet<string> =>
    new Set([...insider.scopes].filter((scope) => !missing.includes(scope)));
  return [
    { kind: 'anonymous', name: 'nobody', body: null, scopes: new Set() },
    { ...insider, name: 'one with every other scope', body, scopes: without(scopes) },
    ...scopes.map((scope) => ({
      ...insider,
      name: `one without ${scope}`,
      body,
      scopes: without([scope]),
    })),
    ...(body === null
      ? []
      : [
          { ...insider, name: 'one who acts for another body', body: 'vestre-viken-hf' },
          { ...insider, name: 'one who acts for nobody', body: null },
        ]),
  ];
}

/** Ways to write one mutation, which must not change what becomes of it. */
const spellings = (field: string, type: string) => [
  `mutation { ${field} { __typename } }`,
  `mutation { asked: ${field} { other: __typename } }`,
  `mutation { ... on Mutation { ${field} { ...T } } } fragment T on ${type} { __typename }`,
  `mutation M { ...M } fragment M on Mutation { __typename one: ${field} { __typename } two: ${field} { __typename } }`,
];

/**
 * Tries a mutation as everybody who may not use it, and answers what came of it: nothing, when the rules hold. Each
 * is refused in the same words, and no row of any module changes.
 */
export async function trespasses(
  hub: TestHub | Asked,
  mutation: Mutation,
  holder: Holder,
  example?: Example,
): Promise<string[]> {
  const { schema } = isLocal(hub) ? hub.composition : hub;
  const { args, type } = schema.getMutationType()!.getFields()[mutation.name]!;
  const target = getNamedType(type).name;
  const found: string[] = [];
  let before = await rowsOf(hub.connections);
  for (const principal of strangersTo(mutation, holder)) {
    const given = argumentsOf(args, example, `refused-${principal.name}`);
    for (const operation of spellings(`${mutation.name}(${given})`, target)) {
      const answer = await askAs(hub, operation, principal);
      const tell = (what: string) =>
        found.push(`${mutation.name} as ${principal.name}: ${what}: ${JSON.stringify(answer)}`);
      const { data, errors = [] } = answer;
      const fields = Object.entries(data ?? {}).filter(([name]) => name !== '__typename');
      if (fields.some(([, value]) => value !== null)) tell('it is answered');
      const codes = new Set(errors.map(({ extensions }) => extensions?.['code']));
      if (fields.length === 0 || errors.length !== fields.length) tell('it is not refused');
      if ([...codes].join() !== 'UNAUTHENTICATED') tell('it is refused in other words');
    }
    const after = await rowsOf(hub.connections);
    const changed = differences(before, after);
    before = after;
    if (changed.length > 0) {
      found.push(`${mutation.name} as ${principal.name}: it changes ${changed.join(', ')}`);
    }
  }
  return found;
}

/** What became of a mutation that somebody may use. */
export interface Accepted {
  readonly answer: Answer;
  /** Tables whose rows changed. */
  readonly changed: readonly string[];
  /** Tables whose rows changed when the same was sent once more. */
  readonly changedAgain: readonly string[];
}

/** Sends a mutation, and the same once more. */
export async function useOf(
  hub: TestHub | Asked,
  mutation: Mutation,
  principal: Principal,
  example: Example,
): Promise<Accepted> {
  const { schema } = isLocal(hub) ? hub.composition : hub;
  const { args } = schema.getMutationType()!.getFields()[mutation.name]!;
  const given = argumentsOf(args, example, 'accepted');
  const operation = `mutation { done: ${mutation.name}(${given}) { __typename } }`;
  const before = await rowsOf(hub.connections);
  const answer = await askAs(hub, operation, principal);
  const between = await rowsOf(hub.connections);
  await askAs(hub, operation, principal);
  const changedAgain = differences(between, await rowsOf(hub.connections));
  return { answer, changed: differences(before, between), changedAgain };
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

async function askAs(
  hub: TestHub | Asked,
  operation: string,
  principal: Principal,
): Promise<Answer> {
  if (isLocal(hub)) return (await hub.answer(operation, as(principal))) as Answer;
  return JSON.parse(await hub.ask(operation, principal)) as Answer;
}

type Rows = ReadonlyMap<string, string>;

/**
 * How many rows each table of each module has, and which transaction changed one of them last; but for the signs of life
 * that hub processes give.
 */
async function rowsOf(connections: Connections): Promise<Rows> {
  const found = new Map<string, string>();
  for (const { schema, pool } of connections.values()) {
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
