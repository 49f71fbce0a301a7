import { execute, parse, validate, type ExecutionResult, type GraphQLError } from 'graphql';
import { Pools, silent } from '@vesthub/database';
import {
  anonymous,
  compose,
  day,
  formatResult,
  seenBy,
  nobody,
  type Composition,
  type HubContext,
  type HubModule,
  type ModuleConnection,
} from '@vesthub/kernel';
import { countStatements } from './count-statements.ts';
import { connect, connectWithRoles, createTestDatabase } from './test-database.ts';

export interface Ask {
  variables?: Record<string, unknown>;
  /** The day of the `Vesthub-As-Of` header. */
  asOf?: string;
  /** Makes of the standard context what the test needs, for example another principal. */
  context?: (context: HubContext) => HubContext;
}

/** A hub in this process on a database of its own, with the real facts. */
export interface TestHub {
  readonly composition: Composition;
  readonly connections: ReadonlyMap<string, ModuleConnection>;
  readonly databaseUrl: string;
  /** The data of an answer without errors; an error fails the test. */
  data<T = Record<string, unknown>>(operation: string, ask?: Ask): Promise<T>;
  /** The whole answer, errors and all, in the form in which it leaves the hub. */
  answer(operation: string, ask?: Ask): Promise<ExecutionResult>;
  /** What every resolver sees of a request. */
  context(ask?: Ask): HubContext;
  /** How many SQL statements the operation costs, counted inside PostgreSQL. */
  statements(operation: string, ask?: Ask): Promise<number>;
  close(): Promise<void>;
}

/** The day on which tests take place, so that answers about today do not change with the calendar. */
export const testDay = '2026-01-15';

export interface TestHubOptions {
  /** A hub, or the subgraph and module service that an owner runs. @default 'hub' */
  readonly as?: 'hub' | 'service';
  /** `one` has the database's owner read for everybody, so that only the hub's own rules are left. @default 'separate' */
  readonly roles?: 'separate' | 'one';
}

/** Starts a hub of `modules`. Types of modules that are not among them are stubs. */
export async function createTestHub(
  modules: readonly HubModule[],
  { as = 'hub', roles = 'separate' }: TestHubOptions = {},
): Promise<TestHub> {
  const database = await createTestDatabase(modules);
  const pools = new Pools(silent);
  const composition = compositionOf(modules, as);
  const connections =
    roles === 'one'
      ? connect(pools, database.url, modules)
      : await connectWithRoles(pools, database.url, modules, composition);
  const contextFor = ({ asOf, context = (same) => same }: Ask): HubContext => {
    const made = context({
      principal: anonymous,
      asOf: asOf === undefined ? null : day(asOf),
      today: day(testDay),
      connections,
      services: composition.services,
      executeOnHub: async (document, variableValues) => {
        const problems = validate(composition.schema, document);
        if (problems.length > 0) return { errors: problems };
        return run({ document, variableValues, contextValue: contextFor({}) });
      },
      readPlacements: () => Promise.resolve(connections),
      holderOf: async (module) => {
        const { holders } = composition.registration;
        const [holder] = (await holders?.load([module], day(testDay), { connections })) ?? [];
        return holder ?? nobody;
      },
      requestId: 'test',
    });
    return { ...made, connections: seenBy(made.connections, made.principal) };
  };
  const run = async (
    what: Pick<Parameters<typeof execute>[0], 'document' | 'variableValues' | 'contextValue'>,
  ) => (await execute({ schema: composition.schema, ...what })) as ExecutionResult;
  const answer = async (operation: string, ask: Ask = {}): Promise<ExecutionResult> => {
    const document = parse(operation);
    const problems = validate(composition.schema, document);
    if (problems.length > 0) return formatResult({ errors: problems }, report);
    const result = await run({
      document,
      variableValues: ask.variables ?? {},
      contextValue: contextFor(ask),
    });
    return plain(formatResult(result, report));
  };
  const data = async <T>(operation: string, ask?: Ask): Promise<T> => {
    const result = await answer(operation, ask);
    if (result.errors?.length) throw new AggregateError(result.errors, messages(result.errors));
    return result.data as T;
  };
  return {
    composition,
    connections,
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

interface Composed {
  readonly modules: readonly HubModule[];
  readonly as: 'hub' | 'service';
  readonly composition: Composition;
}

const compositions: Composed[] = [];

/** A composition knows no database: the test files of a worker share it. */
function compositionOf(modules: readonly HubModule[], as: 'hub' | 'service'): Composition {
  const same = (other: readonly HubModule[]) =>
    other.length === modules.length && other.every((module, at) => module === modules[at]);
  const found = compositions.find((made) => made.as === as && same(made.modules));
  if (found) return found.composition;
  const composition = compose({ modules, as, strangers: 'stub' });
  compositions.push({ modules: [...modules], as, composition });
  return composition;
}

/** Anything masked is a bug of what is tested: show it. */
function report(error: unknown): never {
  throw error;
}

function messages(errors: readonly GraphQLError[]): string {
  return errors.map((error) => `${error.path?.join('.') ?? ''}: ${error.message}`).join('\n');
}

/** Without graphql-js' prototypes, so that whole answers compare. */
function plain(result: ExecutionResult): ExecutionResult {
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}
