import { allModules } from '@vesthub/hub/modules';
import type { ModuleConnection, PublishedCube } from '@vesthub/kernel';
import { createTestHub, spawnHub, type HubProcess, type TestHub } from '@vesthub/testing';
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
import { municipalities } from './municipalities.ts';
import {
  attackOverHttp,
  type Attack,
  type AskAnybody,
  type Outcome,
  type Vintage,
} from './http-attack.ts';

/** A hub in a process of its own, to be asked without a token, and the way to put figures into it. */
export interface Stage {
  readonly hub: HubProcess;
  readonly ask: AskAnybody;
  readonly connection: ModuleConnection;
  readonly cube: PublishedCube;
  /** A day after the release before and before the current one. */
  readonly dayBetween: string;
  /** Stores and releases figures by chance, one indicator for each seed. */
  publish(seeds: readonly number[], shape: Shape): Promise<RandomFigures[]>;
  /** Corrects some of them and releases again; the release before was three days ago. */
  revise(figures: readonly RandomFigures[]): Promise<RandomFigures[]>;
  /** Imports a file as its owner does. */
  importFile(content: string): Promise<void>;
  attack(seed: number, vintages: readonly Vintage[], more: Partial<Attack>): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const own: TestHub = await createTestHub(allModules);
  const hub = await spawnHub({
    env: {
      DATABASE_URL: own.databaseUrl,
      VESTHUB_BUDGET: '0',
      VESTHUB_RELEASE_AFTER_IMPORT: 'steering-data',
    },
  });
  const connection = own.connections.get('steering-data')!;
  const cube = figuresCube(own.composition.registration.publishedCubes);
  const ask: AskAnybody = async (query, variables) =>
    (await hub.ask(query, { variables: variables as Record<string, unknown> })).json;
  const codes = await municipalities(connection);
  const people = inhabitants(codes);
  const areas = await areasOf(ask);
  await declare(connection, []);
  await store(own.databaseUrl, people);
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
        own.databaseUrl,
        figures.flatMap(({ counts }) => counts),
      );
      await release(connection, cube, 3);
      return figures;
    },
    revise: async (figures) => {
      const after = figures.map((one, at) => corrected(one, at + 1));
      await store(
        own.databaseUrl,
        after.flatMap(({ counts }) => counts),
      );
      await release(connection, cube, 0);
      return after;
    },
    importFile: async (content) => {
      const { state, reason } = await importText(own, 'figures.csv', content);
      if (state !== 'DONE') throw new Error(`The file was refused: ${reason}`);
    },
    attack: (seed, vintages, more) =>
      attackOverHttp({
        ask,
        connection,
        cube,
        areas,
        people: peopleBy(vintages[0]!.figures, people),
        vintages,
        seed,
        questions: 40,
        ...more,
      }),
    close: async () => {
      await hub.stop('SIGKILL');
      await own.close();
    },
  };
}

async function areasOf(ask: AskAnybody): Promise<Attack['areas']> {
  const { data } = await ask('{ steeringAreas(first: 100) { nodes { key: name kind id } } }', {});
  const { nodes } = (data as { steeringAreas: { nodes: { kind: string; id: string }[] } })
    .steeringAreas;
  const of = (kind: string) => nodes.filter((one) => one.kind === kind).map(({ id }) => id);
  return { subregions: of('SUBREGION'), hospitalAreas: of('HOSPITAL_AREA') };
}

function peopleBy(
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
