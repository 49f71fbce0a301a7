import { parentPort, workerData } from 'node:worker_threads';
import { moduleClient, Pools, silent } from '@vesthub/database';
import { compose, preparePart, type KnownPart, type ModuleConnection } from '@vesthub/kernel';
import { allModules } from '../modules.ts';

/**
 * A thread that reads and protects parts of one module's cubes, so that the thread that answers requests does not wait.
 * The build makes a file of its own of it.
 */

/** What the thread works on. */
export interface PartThreadData {
  readonly module: string;
  readonly url: string;
}

export interface PartTask {
  readonly cube: string;
  readonly part: string;
  readonly known: KnownPart | undefined;
}

const { module: name, url } = workerData as PartThreadData;
const module = allModules.find((one) => one.name === name)!;
const { registration } = compose({ modules: [module], as: 'service' });
const pools = new Pools(silent, { max: 2, applicationName: 'vesthub release' });
const pool = pools.get(url);
const connection: ModuleConnection = {
  schema: module.database.schema,
  client: moduleClient(module.database.client as never, pool) as object,
  pool,
};
const port = parentPort!;

async function prepare({ cube: cubeName, part, known }: PartTask): Promise<void> {
  try {
    const { cube } = registration.publishedCubes.find(({ cube: one }) => one.name === cubeName)!;
    const prepared = await preparePart(connection, cube, part, known, (done, all) =>
      port.postMessage({ done, all }),
    );
    port.postMessage({ prepared });
  } catch (error) {
    port.postMessage({ error });
  }
}

port.on('message', (task: PartTask) => void prepare(task));
