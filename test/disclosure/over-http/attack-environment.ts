import type { ModuleDatabase } from '@vesthub/kernel';
import type { PublishedCube } from '@vesthub/releases';
import { createTestHub, spawnHub, type HubProcess, type TestHub } from '@vesthub/testing';
import { allModules } from '../../../apps/hub/src/modules.ts';
import type { TestFigure } from '../../../packages/module-steering-data/test/answer/store.ts';
import { importText } from '../../../packages/module-steering-data/test/import-text.ts';
import {
  corrected,
  declare,
  figuresCube,
  inhabitants,
  randomFigures,
  release,
  store,
  type RandomFigures,
  type Shape,
} from './figures.ts';
import {
  attackOverHttp,
  type AskAnonymously,
  type Attack,
  type Outcome,
  type Vintage,
} from './http-attack.ts';
import { municipalities } from './municipalities.ts';

/** A hub process that tests attack without a token, with functions that store and release figures. */
export interface AttackEnvironment {
  readonly hub: HubProcess;
  readonly ask: AskAnonymously;
  readonly connection: ModuleDatabase;
  readonly cube: PublishedCube;
  /** A day between the dates of the previous and the current release. */
  readonly dayBetween: string;
  /** Stores and releases random figures, one indicator per seed. Dates the release three days back. */
  publish(seeds: readonly number[], shape: Shape): Promise<RandomFigures[]>;
  /** Corrects some of the counts and releases the figures again. */
  revise(figures: readonly RandomFigures[]): Promise<RandomFigures[]>;
  /** Imports a file of figures. */
  importFile(content: string): Promise<void>;
  attack(seed: number, vintages: readonly Vintage[], options: Partial<Attack>): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openAttackEnvironment(): Promise<AttackEnvironment> {
  const testHub: TestHub = await createTestHub(allModules);
  const hub = await spawnHub({
    env: {
      DATABASE_URL: testHub.databaseUrl,
      VESTHUB_BUDGET: '0',
      VESTHUB_RELEASE_AFTER_IMPORT: 'steering-data',
    },
  });
  const connection = testHub.databases.get('steering-data')!;
  const cube = figuresCube;
  const ask: AskAnonymously = async (query, variables) =>
    (await hub.ask(query, { variables: variables as Record<string, unknown> })).json;
  const codes = await municipalities(connection);
  const people = inhabitants(codes);
  const areas = await areasOf(ask);
  await declare(connection, []);
  await store(testHub.databaseUrl, people);
  return {
    hub,
    ask,
    connection,
    cube,
    dayBetween: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10),
    publish: async (seeds, shape) => {
      const figures = seeds.map((seed) => randomFigures(seed, codes, shape));
      await declare(connection, figures);
      await store(
        testHub.databaseUrl,
        figures.flatMap(({ counts }) => counts),
      );
      await release(connection, cube, 3);
      return figures;
    },
    revise: async (figures) => {
      const after = figures.map((one, at) => corrected(one, at + 1));
      await store(
        testHub.databaseUrl,
        after.flatMap(({ counts }) => counts),
      );
      await release(connection, cube, 0);
      return after;
    },
    importFile: async (content) => {
      const { state, reason } = await importText(testHub, 'figures.csv', content, {
        publisher: 'Vesthub (syntetisk)',
        dataSet: 'Syntetiske styringsdata 2013–2016',
        licence: 'CC0-1.0',
      });
      if (state !== 'DONE') throw new Error(`The file was rejected: ${reason}`);
    },
    attack: (seed, vintages, options) =>
      attackOverHttp({
        ask,
        connection,
        cube,
        areas,
        people: denominatorsOf(vintages[0]!.figures, people),
        vintages,
        seed,
        randomQueries: 40,
        ...options,
      }),
    close: async () => {
      await hub.stop('SIGKILL');
      await testHub.close();
    },
  };
}

async function areasOf(ask: AskAnonymously): Promise<Attack['areas']> {
  const { data } = await ask('{ steeringAreas(first: 100) { nodes { kind id } } }', {});
  const { nodes } = (data as { steeringAreas: { nodes: { kind: string; id: string }[] } })
    .steeringAreas;
  const of = (kind: string) => nodes.filter((one) => one.kind === kind).map(({ id }) => id);
  return { subregions: of('SUBREGION'), hospitalAreas: of('HOSPITAL_AREA') };
}

/** The denominators of the figures by municipality, year, age group and sex. */
function denominatorsOf(
  { population }: RandomFigures,
  people: readonly TestFigure[],
): ReadonlyMap<string, number> {
  return new Map(
    people
      .filter(({ indicator }) => indicator === population)
      .map(({ region, from, ageGroup, sex, value }) => [
        `${region} ${from.slice(0, 4)} ${ageGroup} ${sex}`,
        value!,
      ]),
  );
}
