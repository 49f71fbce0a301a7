import { parentPort, workerData } from 'node:worker_threads';
import { inThread, type ThreadData } from '../data/in-thread.ts';

/**
 * A thread that brings in the examples of one module, so that the thread that answers requests does not wait. The build
 * makes a file of its own of it.
 */
const { module, connection } = inThread(workerData as ThreadData, 'vesthub examples');
parentPort!.postMessage(await module.examples!.bring(connection));
// What was not said by now, nobody waits for: the connections need not be closed one by one.
process.exit(0);
