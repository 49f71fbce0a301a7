import { setTimeout as wait } from 'node:timers/promises';
import { Attacker, breaches, type Breach } from '@vesthub/disclosure-attacker';
import type { ModuleConnection, PublishedCube } from '@vesthub/kernel';
import { publishedCells } from '@vesthub/kernel';
import type { Answer } from './answer.ts';
import type { RandomFigures } from './figures.ts';
import { learn, structureFor, type Knowledge } from './learn.ts';
import { fleet, operation, sweep, type Question } from './questions.ts';
import type { Lists } from './terms.ts';

/** Asks as anybody may; gives the whole body of the answer. */
export type AskAnybody = (
  query: string,
  variables: object,
) => Promise<{ data?: unknown; errors?: unknown }>;

/** A release of one indicator, as the attacker reaches it and as the judge knows it. */
export interface Vintage {
  readonly name: string;
  /** The day to ask for; none for the current release. */
  readonly knownAt?: string;
  readonly figures: RandomFigures;
}

export interface Outcome {
  readonly questions: number;
  /** Hidden cells of the published tables, and how many of them the attacker found hidden. */
  readonly hidden: number;
  readonly seen: number;
  readonly breaches: readonly Breach[];
  /** Answers that say more than their values do. */
  readonly strange: readonly string[];
}

export interface Attack {
  readonly ask: AskAnybody;
  readonly connection: ModuleConnection;
  readonly cube: PublishedCube;
  readonly areas: {
    readonly subregions: readonly string[];
    readonly hospitalAreas: readonly string[];
  };
  readonly people: ReadonlyMap<string, number>;
  /** Newest first. */
  readonly vintages: readonly Vintage[];
  readonly seed: number;
  /** Questions by chance beside those that ask for every cell. */
  readonly questions: number;
  /** Changes an answer before the attacker sees it, to show that leaks are noticed. */
  readonly corrupt?: (answer: Answer, question: Question) => Answer;
}

/** Asks for everything, and for much by chance, solves all answers together, and judges what was found. */
export async function attackOverHttp(attack: Attack): Promise<Outcome> {
  const { ask, vintages, seed, areas, corrupt = (answer) => answer } = attack;
  const { figures } = vintages[0]!;
  const { indicator, codes: region } = figures;
  const knowledge: Knowledge = { ...figures, region, people: attack.people };
  const { structure, name } = structureFor();
  const attacker = new Attacker(structure, sameAs(vintages));
  const questions = [
    ...vintages.flatMap(({ knownAt }) => sweep(indicator, knownAt)),
    ...fleet(seed, attack.questions, {
      indicators: [indicator],
      municipalities: region,
      ...areas,
      knownAt: vintages.map(({ knownAt }) => knownAt),
    }),
  ];
  const strange: string[] = [];
  for (const question of questions) {
    const { data, errors } = await ask(operation, question);
    const answer = (data as { steeringData: Answer | null } | undefined)?.steeringData;
    if (!answer) {
      strange.push(...unexpected(errors));
      continue;
    }
    const vintage = vintages.find(({ knownAt }) => knownAt === question.knownAt)!.name;
    strange.push(...learn(attacker, name, knowledge, question, corrupt(answer, question), vintage));
  }
  const cells = new Map<string, Published>();
  for (const vintage of vintages) {
    for (const cell of await publishedIn(attack, vintage, name)) cells.set(cell.key, cell);
  }
  const find = (at: readonly string[], vintage: string) => cells.get(keyOf(vintage, at));
  const findings = await attacker.findings((at, vintage) => find(at, vintage) !== undefined);
  const truth = {
    isSecret: (at: readonly string[], vintage: string) => find(at, vintage)!.secret,
    width: () => 4,
  };
  // Solving kept this process from seeing that the hub had closed idle connections.
  await wait(50);
  const hidden = [...cells.values()].filter((cell) => cell.hidden);
  const seen = new Set(findings.map(({ vintage, at }) => keyOf(vintage, at)));
  return {
    questions: questions.length,
    hidden: hidden.length,
    seen: hidden.filter(({ key }) => seen.has(key)).length,
    breaches: breaches(findings, truth),
    strange,
  };
}

/** An error tells of the question, never of a figure. */
function unexpected(errors: unknown): string[] {
  const text = JSON.stringify(errors);
  return /BAD_USER_INPUT|INPUT/.test(text) ? [] : [`Not answered: ${text}`];
}

/** The attacker knows which counts were corrected and which were not. */
function sameAs(vintages: readonly Vintage[]) {
  const values = new Map(
    vintages.map(({ name, figures: { counts } }) => [
      name,
      new Map(
        counts.map((one) => [
          [one.region, `${one.from}/${one.to}`, one.ageGroup, one.sex].join(),
          one.value,
        ]),
      ),
    ]),
  );
  return (vintage: string, leaves: readonly string[]) => {
    const key = leaves.join();
    const value = values.get(vintage)!.get(key);
    return vintages.find(({ name }) => values.get(name)!.get(key) === value)!.name;
  };
}

interface Published {
  readonly key: string;
  readonly hidden: boolean;
  /** Whether it is secret by itself. */
  readonly secret: boolean;
}

/** Every cell of the published tables, under the name the attacker gives it, with what only the judge knows. */
async function publishedIn(
  { connection, cube }: Attack,
  { name: vintage, knownAt, figures }: Vintage,
  name: (lists: Lists) => string[],
): Promise<Published[]> {
  const { dimensions } = await cube.tables(connection, figures.indicator);
  const leavesOf = dimensions.map(({ leaves, groups = [] }) => {
    const known = new Map<string, readonly string[]>(leaves.map((leaf) => [leaf, [leaf]]));
    for (const group of groups) known.set(group.code, group.leaves);
    return known;
  });
  const released = await publishedCells(connection, cube.name, {
    parts: [figures.indicator],
    first: null,
    knownAt: knownAt ?? null,
  });
  const counts = new Map(
    figures.counts.map((one) => [
      [one.region, `${one.from}/${one.to}`, one.ageGroup, one.sex].join(),
      one.value,
    ]),
  );
  return released.map(({ codes, flag }) => {
    const lists = codes.map((code, d) => leavesOf[d]!.get(code)!) as unknown as Lists;
    const count = sumOver(lists, counts);
    return {
      key: keyOf(vintage, name(lists)),
      hidden: flag === 'PRIVACY' && !Number.isNaN(count),
      secret: count >= 1 && count <= 4,
    };
  });
}

function sumOver([regions, ...rest]: Lists, counts: ReadonlyMap<string, number | null>): number {
  const [periods, ages, sexes] = rest;
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
