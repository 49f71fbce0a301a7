import { parentPort, workerData } from 'node:worker_threads';
import { sampleData } from '@vesthub/sample-data';
import { openInThread, type ThreadData } from './thread.ts';

/**
 * Worker thread that loads the sample data of one module, so that the main thread stays free for
 * requests. The build bundles it as a separate file.
 */
const { module, database } = openInThread(workerData as ThreadData, 'vesthub sample data');
parentPort!.postMessage(await sampleData.get(module.name)!.importInto(database));
// The database sessions end with the process; closing them one by one would take longer.
process.exit(0);
