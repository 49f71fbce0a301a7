import { print } from 'graphql';
import { dataVersion } from './data-version.ts';
import { freshState, keepCrossModule } from './findings/keep.ts';
import { readFindings } from './findings/read.ts';
import { readFacts } from './read-facts.ts';
import { smallTables } from './table-sizes.ts';
import {
  databaseOf,
  type ModuleService,
  type RequestContext,
  writableDatabaseOf,
} from '../context/context.ts';
import type { Queryable } from '../context/module-database.ts';
import { loadEntity } from '../schema/entity.ts';
import { loadSuccessors } from '../schema/former-types.ts';
import type { Registered } from './registered.ts';
import { mayRead } from '../access/rule.ts';
import { moduleHits, moduleTitles, moduleWords } from '../searching/module-search.ts';
import type { SearchPlan } from '../searching/plan.ts';
import { refreshDueDocuments, refreshSearchDocuments } from '../searching/write-documents.ts';
import {
  protocolVersion,
  type KnownName,
  type ModuleDescription,
  type ModuleHealth,
} from '../context/service-shapes.ts';

/** Stands for a type in the operation `names`: the names of a module's checks are asked for. */
export const checkNames = 'FindingFilter.check';

/** The module service of a local module. */
export function localService(
  module: string,
  registration: Registered,
  tables: {
    readonly schema: string;
    /** Name of the table of each model. */
    readonly names: Readonly<Record<string, string>>;
    readonly searches: () => SearchPlan;
  },
  composed: Pick<ModuleDescription, 'sdl' | 'vocabulary'>,
  answerFeature: ModuleService['feature'],
): ModuleService {
  const ownTypes = () =>
    [...registration.entities.values()]
      .filter((entity) => entity.module === module)
      .map((entity) => entity.name)
      .sort();
  const hiddenFrom = (context: RequestContext) =>
    ownTypes().filter((type) => !mayRead(registration.entities.get(type)!.rule(), context));
  return {
    describe: async () => ({
      protocolVersion,
      module,
      types: ownTypes(),
      ...composed,
      operations: operationsOf(module, registration),
    }),
    exists: async (context, type, keys) => {
      const entity = registration.entities.get(type);
      if (entity?.module !== module) return keys.map(() => false);
      return Promise.all(
        keys.map(async (key) => (await loadEntity(entity, key, context)) !== null),
      );
    },
    successors: async (context, type, keys) => {
      const former = registration.formerTypes.get(type);
      if (former?.module !== module) return keys.map(() => null);
      return loadSuccessors(context, former, keys);
    },
    names: async (context, type) => {
      if (type === checkNames) return namesOfChecks(module, registration);
      const names = registration.knownNames.get(type);
      return names?.module === module ? names.load(context) : [];
    },
    findingState: (context) => freshState(context, module, registration),
    checkedIds: async (context, name) => {
      const found = registration.checks.find(
        (one) => one.module === module && one.check.name === name,
      );
      return found && 'ids' in found.check ? found.check.ids(context) : [];
    },
    judgeAnswers: (context, given) => keepCrossModule(context, module, registration, given),
    findings: (context, query) => readFindings(context, module, query),
    facts: async (context, sourceId) => {
      const [found] = await readFacts(context, module, { sourceId });
      if (!found) return { source: null, facts: [] };
      return { ...found, facts: await visible(context, found.facts, registration) };
    },
    factsAt: async (context, place) => {
      const found = await readFacts(context, module, place);
      return Promise.all(
        found.map(async ({ source, facts }) => ({
          source,
          facts: await visible(context, facts, registration),
        })),
      );
    },
    searchWords: async (context, terms) => {
      const read = () => moduleWords(context, module, terms, hiddenFrom(context));
      const { words, due } = await read();
      if (!due) return words;
      await refreshDueDocuments(writableDatabaseOf(context, module), tables.searches());
      return (await read()).words;
    },
    search: async (context, query) => {
      const hits = await moduleHits(context, module, query, hiddenFrom(context));
      return visible(context, hits, registration);
    },
    searchTitles: (context, rows) => moduleTitles(context, module, rows, hiddenFrom(context)),
    rowsChanged: (tx, changed) =>
      refreshSearchDocuments(tx, tables.schema, tables.searches(), changed),
    smallTables: (context) => smallTables(context, module, tables.names, registration),
    dataVersion: (context) => dataVersion(context, module),
    health: (context) => healthOf(databaseOf(context, module).pool),
    feature: (context, name) => answerFeature(context, name),
  };
}

function namesOfChecks(module: string, { checks }: Registered): KnownName[] {
  return checks
    .filter((entry) => entry.module === module)
    .map(({ check: { name } }) => ({ key: name, name }));
}

function healthOf(pool: Queryable): Promise<ModuleHealth> {
  return pool.query({ text: 'select 1' }).then(
    () => 'AVAILABLE',
    () => 'UNAVAILABLE',
  );
}

/**
 * The rows that the caller may see, without copies of rows of other modules. If a row's type hides rows from some
 * callers, loads the row to check it.
 */
async function visible<Row extends { type: string; key: string }>(
  context: RequestContext,
  rows: readonly Row[],
  { entities, copies }: Registered,
): Promise<Row[]> {
  const seen = await Promise.all(
    rows.map(async ({ type, key }) => {
      // The owner's row cites the sources of a copy.
      if (copies.has(type)) return false;
      const entity = entities.get(type);
      if (!entity || (entity.rule() === 'public' && !entity.closesRows)) return true;
      return (await loadEntity(entity, key, context)) !== null;
    }),
  );
  return rows.filter((_row, at) => seen[at]);
}

function operationsOf(module: string, { checks }: Registered): Record<string, string> {
  return Object.fromEntries(
    checks.flatMap(({ module: owner, check }) =>
      owner === module && 'operation' in check ? [[check.name, print(check.operation)]] : [],
    ),
  );
}
