import { setTimeout as wait } from 'node:timers/promises';
import { Attacker, breachesOf, type Breach } from '@vesthub/disclosure-attacker';
import type { ModuleDatabase } from '@vesthub/kernel';
import { type PublishedCube, publishedCells } from '@vesthub/releases';
import { addAnswer, type IndicatorAttacker } from './add-answer.ts';
import type { Answer } from './answer.ts';
import type { RandomFigures } from './figures.ts';
import { inconsistenciesOf } from './inconsistencies.ts';
import type { InnerCodes } from './inner-codes.ts';
import { openStructure, type CellNames } from './public-knowledge.ts';
import { exhaustiveQueries, operation, randomQueries, type Query } from './queries.ts';

/** Sends an operation without a token and returns the whole response body. */
export type AskAnonymously = (
  operation: string,
  variables: object,
) => Promise<{ data?: unknown; errors?: unknown }>;

/** A release of one indicator: how the attacker queries it, and its unprotected figures. */
export interface Vintage {
  readonly name: string;
  /** The argument `knownAt` of queries for this release; undefined for the current release. */
  readonly knownAt?: string;
  readonly figures: RandomFigures;
}

export interface Outcome {
  readonly queries: number;
  /** Number of suppressed cells of the cube. */
  readonly suppressed: number;
  /** Number of suppressed cells that the answers showed with the flag PRIVACY. */
  readonly seen: number;
  readonly breaches: readonly Breach[];
  /** Descriptions of answers whose content depends on suppressed values. */
  readonly inconsistencies: readonly string[];
}

export interface Attack {
  readonly ask: AskAnonymously;
  readonly connection: ModuleDatabase;
  readonly cube: PublishedCube;
  readonly areas: {
    readonly subregions: readonly string[];
    readonly hospitalAreas: readonly string[];
  };
  readonly people: ReadonlyMap<string, number>;
  /** The attacked releases, newest first. */
  readonly vintages: readonly Vintage[];
  readonly seed: number;
  /** Number of random queries in addition to the exhaustive queries. */
  readonly randomQueries: number;
  /** Changes an answer before the attacker gets it, to simulate a leak. */
  readonly corrupt?: (answer: Answer, query: Query) => Answer;
}

/**
 * Sends exhaustive and random queries and gives all answers to the attacker. Compares the attacker's intervals for
 * suppressed cells with the promised protection.
 */
export async function attackOverHttp(attack: Attack): Promise<Outcome> {
  const { vintages } = attack;
  const { figures } = vintages[0]!;
  const { structure, namesOf } = openStructure();
  const attacker = new Attacker(structure, newestEqual(vintages));
  const knowledge = { ...figures, region: figures.codes, people: attack.people };
  const queries = queriesOf(attack);
  const inconsistencies = await addAnswers(attack, queries, { attacker, namesOf, knowledge });
  const cells = new Map<string, CubeCell>();
  for (const vintage of vintages) {
    for (const cell of await cubeCells(attack, vintage, namesOf)) cells.set(cell.key, cell);
  }
  const cellAt = (at: readonly string[], vintage: string) => cells.get(keyOf(vintage, at));
  const intervals = await attacker.intervals((at, vintage) => cellAt(at, vintage) !== undefined);
  const breaches = breachesOf(intervals, {
    isSensitive: (at, vintage) => cellAt(at, vintage)!.sensitive,
    protectionLevel: () => 4,
  });
  // Solving has blocked the event loop. Gives fetch time to notice that the hub has closed idle connections.
  await wait(50);
  const suppressed = [...cells.values()].filter((cell) => cell.suppressed);
  const seen = new Set(intervals.map(({ vintage, at }) => keyOf(vintage, at)));
  return {
    queries: queries.length,
    suppressed: suppressed.length,
    seen: suppressed.filter(({ key }) => seen.has(key)).length,
    breaches,
    inconsistencies,
  };
}

function queriesOf({ vintages, seed, areas, randomQueries: count }: Attack): Query[] {
  const { indicator, codes } = vintages[0]!.figures;
  return [
    ...vintages.flatMap(({ knownAt }) => exhaustiveQueries(indicator, knownAt)),
    ...randomQueries(seed, count, {
      indicators: [indicator],
      municipalities: codes,
      ...areas,
      knownAt: vintages.map(({ knownAt }) => knownAt),
    }),
  ];
}

/** Sends the queries and adds their answers to the attacker. Returns the inconsistencies of the answers. */
async function addAnswers(
  { ask, vintages, corrupt = (answer) => answer }: Attack,
  queries: readonly Query[],
  indicator: IndicatorAttacker,
): Promise<string[]> {
  const inconsistencies: string[] = [];
  for (const query of queries) {
    const { data, errors } = await ask(operation, query);
    const actual = (data as { steeringData: Answer | null } | undefined)?.steeringData;
    if (!actual) {
      inconsistencies.push(...unexpectedErrors(errors));
      continue;
    }
    const answer = corrupt(actual, query);
    inconsistencies.push(...inconsistenciesOf(query, answer.rows, answer.variation));
    const vintage = vintages.find(({ knownAt }) => knownAt === query.knownAt)!.name;
    addAnswer(indicator, query, answer, vintage);
  }
  return inconsistencies;
}

/** The errors of an answer, without errors about invalid arguments: these depend on the query only. */
function unexpectedErrors(errors: unknown): string[] {
  const text = JSON.stringify(errors);
  return /BAD_USER_INPUT|INPUT/.test(text) ? [] : [`No answer: ${text}`];
}

/** The counts of the figures, by the key of the inner cell. */
function countsOf({ counts }: RandomFigures): ReadonlyMap<string, number | null> {
  return new Map(
    counts.map((one) => [
      [one.region, `${one.from}/${one.to}`, one.ageGroup, one.sex].join(),
      one.value,
    ]),
  );
}

/** Returns a function that finds the newest release with an equal count: the attacker knows the unchanged counts. */
function newestEqual(vintages: readonly Vintage[]) {
  const counts = new Map(vintages.map(({ name, figures }) => [name, countsOf(figures)]));
  return (vintage: string, leaves: readonly string[]) => {
    const key = leaves.join();
    const count = counts.get(vintage)!.get(key);
    return vintages.find(({ name }) => counts.get(name)!.get(key) === count)!.name;
  };
}

/** A cell of the released cube. */
interface CubeCell {
  readonly key: string;
  readonly suppressed: boolean;
  /** Whether the cell's unprotected count is so small that it must be suppressed. */
  readonly sensitive: boolean;
}

/** All cells of the cube in one release, with the names that the attacker uses for cells. */
async function cubeCells(
  { connection, cube }: Attack,
  { name: vintage, knownAt, figures }: Vintage,
  namesOf: CellNames,
): Promise<CubeCell[]> {
  const { dimensions } = await cube.tables(connection, figures.indicator);
  const leavesOf = dimensions.map(({ leaves, groups = [] }) => {
    const leavesByCode = new Map<string, readonly string[]>(leaves.map((leaf) => [leaf, [leaf]]));
    for (const group of groups) leavesByCode.set(group.code, group.leaves);
    return leavesByCode;
  });
  const released = await publishedCells(connection, cube.name, {
    parts: [figures.indicator],
    first: null,
    knownAt: knownAt ?? null,
  });
  const counts = countsOf(figures);
  return released.map(({ codes, flag }) => {
    const [regions, periods, ages, sexes] = codes.map((code, d) => leavesOf[d]!.get(code)!);
    const leaves: InnerCodes = [regions!, periods!, ages!, sexes!];
    const count = sumOver(leaves, counts);
    return {
      key: keyOf(vintage, namesOf(leaves)),
      suppressed: flag === 'PRIVACY' && !Number.isNaN(count),
      sensitive: count >= 1 && count <= 4,
    };
  });
}

function sumOver(
  [regions, periods, ages, sexes]: InnerCodes,
  counts: ReadonlyMap<string, number | null>,
): number {
  let sum = 0;
  for (const region of regions)
    for (const period of periods)
      for (const age of ages)
        for (const sex of sexes) {
          const count = counts.get([region, period, age, sex].join());
          sum += count === null ? NaN : (count ?? 0);
        }
  return sum;
}

function keyOf(vintage: string, at: readonly string[]): string {
  return JSON.stringify([vintage, at]);
}
