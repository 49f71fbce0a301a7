import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ModuleDatabases, Module } from '@vesthub/kernel';
import { sampleData } from '@vesthub/sample-data';
import type { Logger } from 'pino';
import { threadFile, type ThreadData } from './thread.ts';

export interface SampleDataOptions {
  /** The modules of this process. */
  readonly modules: readonly Module[];
  databases(): ModuleDatabases;
  /** Resolves to the URL of a module's database. */
  url(module: string): Promise<string>;
  /** Called with a sentence about the loaded data of a module. */
  loaded(module: string, sentence: string): void;
  readonly log: Logger;
}

/**
 * Loads missing sample data, one module after the other. `close` rolls back the load in progress and starts no further
 * one.
 */
export function startSampleData(options: SampleDataOptions): { close(): Promise<void> } {
  const { modules, databases, url, loaded, log } = options;
  let worker: Worker | null = null;
  let closed = false;

  async function load(module: string): Promise<void> {
    const workerData: ThreadData = { module, url: await url(module) };
    if (closed) return;
    worker = new Worker(threadFile('sample-data-thread'), { workerData });
    const [sentence] = (await Promise.race([once(worker, 'message'), ended(worker)])) as [string];
    loaded(module, sentence);
    worker = null;
  }

  const all = (async () => {
    for (const { name } of modules) {
      const sample = sampleData.get(name);
      const database = databases().get(name);
      if (closed || !sample || !database) continue;
      if (await sample.isMissing(database)) await load(name);
    }
  })().catch((err: unknown) => {
    if (!closed) log.warn({ err }, 'Sample data could not be loaded; the next start tries again');
  });
  return {
    close: async () => {
      closed = true;
      // PostgreSQL rolls back the transaction of the terminated thread.
      await worker?.terminate();
      await all;
    },
  };
}

async function ended(worker: Worker): Promise<never> {
  const [code] = await once(worker, 'exit');
  throw new Error(`The thread that loads sample data ended with ${code}.`);
}
