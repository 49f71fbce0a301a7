import { allModules } from '@vesthub/hub/modules';
import { scopesOf, type Principal, type RequestContext } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { createReadPath, type ReadPath } from '@vesthub/read-path';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { addRestrictedRows } from '../access/restricted-rows.ts';
import { OperationMaker, type RandomOperation } from './random-operation.ts';
import { randomNumbers } from './random-numbers.ts';

const modules = [registryModule, ...allModules];
const allScopes = modules.flatMap(({ name }) => scopesOf(name));

/** Two hubs with equal rows: one compiles its reads, in the other Prisma answers them. */
export interface HubPair {
  readonly compiled: TestHub;
  readonly prisma: TestHub;
  readonly readPath: ReadPath;
  close(): Promise<void>;
}

/** Starts the two hubs, with rows of every restricted type. */
export async function hubPair(): Promise<HubPair> {
  const readPath = createReadPath();
  const compiled = await createTestHub(modules, { readPath });
  const prisma = await createTestHub(modules, { readPath: null });
  for (const hub of [compiled, prisma]) await addRestrictedRows(hub);
  return {
    compiled,
    prisma,
    readPath,
    close: async () => {
      await compiled.close();
      await prisma.close();
    },
  };
}

/** An operation whose answers differ. */
export interface Difference {
  readonly operation: RandomOperation;
  readonly scopes: readonly string[];
  readonly compiled: string;
  readonly prisma: string;
}

/** What the comparison has seen, so that a test can see that it compared something. */
export interface Compared {
  readonly differences: readonly Difference[];
  readonly operations: number;
  /** Operations that both hubs answered without an error. */
  readonly withoutErrors: number;
  readonly bytes: number;
}

/** Asks both hubs `count` random operations as anonymous, internal and all-knowing callers, and compares the answers. Of errors it compares that there are some. */
export async function compareRandom(pair: HubPair, seed: number, count: number): Promise<Compared> {
  const random = randomNumbers(seed);
  const ids: string[] = [];
  const cursors: string[] = [];
  const maker = new OperationMaker(pair.prisma.composition.schema, random, { ids, cursors });
  const differences: Difference[] = [];
  let [withoutErrors, bytes] = [0, 0];
  for (let at = 0; at < count; at++) {
    const operation = maker.next();
    const scopes = random.pick(callers);
    const compiled = await textOf(pair.compiled, operation, scopes);
    const prisma = await textOf(pair.prisma, operation, scopes);
    // Prisma fails for some conditions that PostgreSQL takes, such as a negation within three others.
    if (prisma === failed) continue;
    if (compiled !== prisma) differences.push({ operation, scopes, compiled, prisma });
    if (!prisma.includes('"errors"')) withoutErrors++;
    bytes += prisma.length;
    keepSome(ids, prisma, /"id":"([^"]+)"/g);
    keepSome(cursors, prisma, /"(?:end|start)Cursor":"([^"]+)"/g);
  }
  return { differences, operations: count, withoutErrors, bytes };
}

const callers: readonly (readonly string[])[] = [
  [],
  allScopes.filter((scope) => scope.endsWith(':internal')),
  allScopes,
];

/** Stands for the answer to an operation that failed; the running hub masks the error. */
const failed = 'Unexpected error.';

async function textOf(
  hub: TestHub,
  { text, variables, asOf }: RandomOperation,
  scopes: readonly string[],
): Promise<string> {
  const context = (given: RequestContext): RequestContext => ({
    ...given,
    principal: callerWith(given.principal, scopes),
  });
  const ask = { variables, context, ...(asOf === undefined ? {} : { asOf }) };
  try {
    const { data, errors } = await hub.answer(text, ask);
    // Which of several errors nulls a list depends on which of its rows fails first, with and without the compiler.
    return JSON.stringify(errors ? { errors: true, data } : { data });
  } catch {
    return failed;
  }
}

function callerWith(principal: Principal, scopes: readonly string[]): Principal {
  return { ...principal, scopes: new Set(scopes) };
}

/** Adds the first values of an answer to the known ones, which are at most three hundred. */
function keepSome(known: string[], answer: string, pattern: RegExp): void {
  for (const [, value] of [...answer.matchAll(pattern)].slice(0, 5)) {
    if (value !== undefined && known.push(value) > 300) known.shift();
  }
}
