import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Connections, HubModule } from '@vesthub/kernel';
import type { Logger } from 'pino';
import type { ThreadData } from '../data/in-thread.ts';

const file = new URL('../../build/examples-thread.mjs', import.meta.url);

export interface ExamplesOptions {
  /** The modules of this process. */
  readonly modules: readonly HubModule[];
  connections(): Connections;
  /** Address of a module's database. */
  url(module: string): Promise<string>;
  /** Told what was brought in. */
  brought(module: string, words: string): void;
  readonly log: Logger;
}

/** Brings in, one module after the other, the examples that are missing. What is not done when it is closed is not begun. */
export function startExamples(options: ExamplesOptions): { close(): Promise<void> } {
  const { modules, connections, url, brought, log } = options;
  let worker: Worker | null = null;
  let closed = false;

  async function bring(module: string): Promise<void> {
    const data: ThreadData = { module, url: await url(module) };
    if (closed) return;
    worker = new Worker(file, { workerData: data });
    const [words] = (await Promise.race([once(worker, 'message'), ended(worker)])) as [string];
    brought(module, words);
    worker = null;
  }

  const all = (async () => {
    for (const { name, examples } of modules) {
      const connection = connections().get(name);
      if (closed || !examples || !connection) continue;
      if (await examples.missing(connection)) await bring(name);
    }
  })().catch((err: unknown) => {
    if (!closed) log.warn({ err }, 'Examples could not be brought in; the next start tries again');
  });
  return {
    close: async () => {
      closed = true;
      // PostgreSQL undoes what the thread has begun.
      await worker?.terminate();
      await all;
    },
  };
}

async function ended(worker: Worker): Promise<never> {
  const [code] = await once(worker, 'exit');
  throw new Error(`The thread that brings in examples ended with ${code}.`);
}
