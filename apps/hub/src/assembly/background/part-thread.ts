import { parentPort, workerData } from 'node:worker_threads';
import { preparePart, publishedCube, type PartTask } from '@vesthub/releases';
import { openInThread, type ThreadData } from './thread.ts';

/**
 * Worker thread that reads and protects parts of one module's cubes, so that the main thread can serve requests. The
 * build bundles this file separately.
 */
const { module, database } = openInThread(workerData as ThreadData, 'vesthub release');
const port = parentPort!;

async function prepare({ cube: name, part, known }: PartTask): Promise<void> {
  try {
    const cube = publishedCube.of(module).find((one) => one.name === name)!;
    const prepared = await preparePart(database, cube, part, known, (done, all) =>
      port.postMessage({ done, all }),
    );
    port.postMessage({ prepared });
  } catch (error) {
    port.postMessage({ error });
  }
}

port.on('message', (task: PartTask) => void prepare(task));
