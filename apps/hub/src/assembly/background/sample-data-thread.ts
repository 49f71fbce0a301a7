import { parentPort, workerData } from 'node:worker_threads';
import { sampleData } from '@vesthub/sample-data';
import { openInThread, type ThreadData } from './thread.ts';

/**
 * Worker thread that loads the sample data of one module, so that the main thread can serve requests. The build bundles
 * this file separately.
 */
const { module, database } = openInThread(workerData as ThreadData, 'vesthub sample data');
parentPort!.postMessage(await sampleData.get(module.name)!.importInto(database));
// Ends the thread with its database sessions, which is faster than closing them one by one.
process.exit(0);
