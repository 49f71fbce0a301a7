import { parentPort, workerData } from 'node:worker_threads';
import { compose, preparePart, type KnownPart } from '@vesthub/kernel';
import { inThread, type ThreadData } from '../data/in-thread.ts';

/**
 * A thread that reads and protects parts of one module's cubes, so that the thread that answers requests does not wait.
 * The build makes a file of its own of it.
 */

export interface PartTask {
  readonly cube: string;
  readonly part: string;
  readonly known: KnownPart | undefined;
}

const { module, connection } = inThread(workerData as ThreadData, 'vesthub release');
const { registration } = compose({ modules: [module], as: 'service' });
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
