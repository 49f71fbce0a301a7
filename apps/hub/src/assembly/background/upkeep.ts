import { forgetReads, forgetRequests, type ModuleDatabases } from '@vesthub/kernel';
import type { Logger } from 'pino';

export interface UpkeepOptions {
  /** Returns the databases of the modules that are local now. */
  readonly databases: () => ModuleDatabases;
  /** Days for which answers to idempotent requests are kept. */
  readonly keepRequests: number;
  /** Days for which the log keeps entries about reads of unprotected figures. */
  readonly keepReads: number;
  readonly log: Logger;
  /** Milliseconds before the first round (`first`), and between two rounds (`next`). @default a minute, an hour */
  readonly pauses?: { readonly first: number; readonly next: number };
}

/** Deletes expired idempotent requests and log entries at intervals. */
export function startUpkeep({
  databases,
  keepRequests,
  keepReads,
  log,
  pauses = { first: 60_000, next: 3_600_000 },
}: UpkeepOptions): { close(): Promise<void> } {
  let timer: NodeJS.Timeout;
  let closed = false;
  let round: Promise<void> = Promise.resolve();

  async function clear(): Promise<void> {
    for (const [module, database] of databases()) {
      if (closed) return;
      try {
        const forgotten = await forgetRequests(database, keepRequests);
        if (forgotten > 0) log.info({ module, forgotten }, 'Requests were forgotten');
        const reads = await forgetReads(database, keepReads);
        if (reads > 0) log.info({ module, forgotten: reads }, 'Entries left the log of reads');
      } catch (err) {
        log.warn({ err, module }, 'What is too old could not be cleared away');
      }
    }
  }

  function after(pause: number): void {
    timer = setTimeout(() => {
      round = clear().then(() => {
        if (!closed) after(pauses.next);
      });
    }, pause);
  }

  after(pauses.first);
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await round;
    },
  };
}
