import { execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql';
import { Pools, silent } from '@vesthub/database';
import {
  anonymous,
  compose,
  day,
  formatResult,
  NameReader,
  readableBy,
  unowned,
  type Composition,
  type RequestContext,
  type Module,
  type ModuleDatabase,
} from '@vesthub/kernel';
import { releases } from '@vesthub/releases';
import type { ReadPath } from '@vesthub/read-path';
import { countStatements } from './count-statements.ts';
import { connect, connectWithRoles, createTestDatabase } from './test-database.ts';

/** Options of an operation on a test hub. */
export interface Ask {
  variables?: Record<string, unknown>;
  /** The day of the `Vesthub-As-Of` header. */
  asOf?: string;
  /** Changes the default context, for example its principal. The default is an anonymous caller on `testDay`. */
  context?: (context: RequestContext) => RequestContext;
}

/** A hub in this process with its own database, seeded from the modules' data files. */
export interface TestHub {
  readonly composition: Composition;
  readonly databases: ReadonlyMap<string, ModuleDatabase>;
  readonly databaseUrl: string;
  /** Executes the operation and returns its data; throws when the answer contains an error. */
  data<T = Record<string, unknown>>(operation: string, ask?: Ask): Promise<T>;
  /** Executes the operation and returns the whole answer with its errors, formatted as the hub sends it. */
  answer(operation: string, ask?: Ask): Promise<ExecutionResult>;
  /** The context that resolvers get for a request with these options. */
  context(ask?: Ask): RequestContext;
  /** Number of SQL statements that the operation executes, as PostgreSQL counts them. */
  statements(operation: string, ask?: Ask): Promise<number>;
  close(): Promise<void>;
}

/** The day that tests treat as today, so that their answers do not depend on the calendar. */
export const testDay = '2026-01-15';

export interface TestHubOptions {
  /** Composes the schema of a hub, or the subgraph of a module's service. @default 'hub' */
  readonly as?: 'hub' | 'service';
  /**
   * `separate`: PostgreSQL roles enforce the access rules, as in production. `one`: all reads use the database's owner,
   * so that only the hub's resolvers enforce the rules. @default 'separate'
   */
  readonly roles?: 'separate' | 'one';
  /** Compiles the reads of separate roles; null for reads by Prisma. @default a read path of the hub's own */
  readonly readPath?: ReadPath | null;
}

/** Starts a hub with `modules`. If `modules` refer to a type of another module, the hub has a stub of that type. */
export async function createTestHub(
  modules: readonly Module[],
  { as = 'hub', roles = 'separate', readPath }: TestHubOptions = {},
): Promise<TestHub> {
  const database = await createTestDatabase(modules);
  const pools = new Pools(silent);
  const composition = compositionOf(modules, as);
  const names = new NameReader([composition]);
  const databases =
    roles === 'one'
      ? connect(pools, database.url, modules)
      : await connectWithRoles(pools, database.url, modules, composition, readPath);
  const contextFor = ({ asOf, context: change = (context) => context }: Ask): RequestContext => {
    const context = change({
      principal: anonymous,
      asOf: asOf === undefined ? null : day(asOf),
      language: 'NB',
      today: day(testDay),
      databases: { current: databases },
      services: composition.services,
      executeOnHub: async (document, variableValues) => {
        const problems = validate(composition.schema, document);
        if (problems.length > 0) return { errors: problems };
        return run({ document, variableValues, contextValue: contextFor({}) });
      },
      readPlacements: () => Promise.resolve(databases),
      ownershipOf: async (module) => {
        const { ownerships } = composition.registration;
        const [ownership] = (await ownerships?.load([module], day(testDay), databases)) ?? [];
        return ownership ?? unowned;
      },
      requestId: 'test',
    });
    const { current } = context.databases;
    return { ...context, databases: { current: readableBy(current, context.principal) } };
  };
  const run = async (
    args: Pick<Parameters<typeof execute>[0], 'document' | 'variableValues' | 'contextValue'>,
  ) => (await execute({ schema: composition.schema, ...args })) as ExecutionResult;
  const answer = async (operation: string, ask: Ask = {}): Promise<ExecutionResult> => {
    const document = parse(operation);
    const problems = validate(composition.schema, document);
    if (problems.length > 0) return formatResult({ errors: problems }, rethrow);
    const contextValue = contextFor(ask);
    const asked = { schema: composition.schema, document, variableValues: ask.variables ?? {} };
    const result = await names.withKeys(asked, contextValue).then(
      (operation) => run({ ...operation, contextValue }),
      (error: unknown): ExecutionResult => {
        if (error instanceof GraphQLError) return { errors: [error] };
        throw error;
      },
    );
    return plain(formatResult(result, rethrow));
  };
  const data = async <T>(operation: string, ask?: Ask): Promise<T> => {
    const result = await answer(operation, ask);
    if (result.errors?.length) throw new AggregateError(result.errors, messages(result.errors));
    return result.data as T;
  };
  return {
    composition,
    databases,
    databaseUrl: database.url,
    answer,
    data,
    context: (ask = {}) => contextFor(ask),
    statements: (operation, ask) => countStatements(database.url, () => data(operation, ask)),
    close: async () => {
      await pools.end();
      await database.drop();
    },
  };
}

interface CachedComposition {
  readonly modules: readonly Module[];
  readonly as: 'hub' | 'service';
  readonly composition: Composition;
}

const compositions: CachedComposition[] = [];

/** The composition of `modules`. It needs no database, so test files in the same worker share it. */
function compositionOf(modules: readonly Module[], as: 'hub' | 'service'): Composition {
  const isSame = (other: readonly Module[]) =>
    other.length === modules.length && other.every((module, index) => module === modules[index]);
  const found = compositions.find((cached) => cached.as === as && isSame(cached.modules));
  if (found) return found.composition;
  const composition = compose({
    modules,
    as: as === 'hub' ? 'monolith' : 'service',
    unknownTypes: 'stub',
    features: releases,
  });
  compositions.push({ modules: [...modules], as, composition });
  return composition;
}

/** Throws the error. A running hub would mask it, but in a test the error is a bug in the tested code. */
function rethrow(error: unknown): never {
  throw error;
}

function messages(errors: readonly GraphQLError[]): string {
  return errors.map((error) => `${error.path?.join('.') ?? ''}: ${error.message}`).join('\n');
}

/** Copies the result into ordinary objects, because `toStrictEqual` rejects graphql-js's objects without prototype. */
function plain(result: ExecutionResult): ExecutionResult {
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}
