import { Worker } from 'node:worker_threads';
import type { KnownPart, PreparedPart } from './prepare-part.ts';
import type { PreparePart } from './make-release.ts';

const ended = 'The thread that protects figures was ended.';

type Answer =
  | { readonly prepared: PreparedPart }
  | { readonly error: unknown }
  | { readonly done: number; readonly all: number };

/** A part of a cube that a thread protects. */
export interface PartTask {
  readonly cube: string;
  readonly part: string;
  readonly known: KnownPart | undefined;
}

/**
 * How to start a thread. The thread receives messages of the type `PartTask`. It answers each message with a
 * `PreparedPart` or an error.
 */
export interface PartThread {
  /** The thread's file. */
  readonly file: URL;
  readonly workerData: unknown;
}

/** Threads that prepare the parts of a module's cubes. */
export interface PartThreads {
  prepare(cube: string): PreparePart;
  close(): Promise<void>;
}

/** Opens a pool of at most `most` threads. A new thread starts when a part finds no idle thread. */
export function openPartThreads({ file, workerData }: PartThread, most: number): PartThreads {
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];

  let closed = false;

  function take(): Promise<Worker> {
    if (closed) return Promise.reject(new Error(ended));
    const free = idle.pop();
    if (free) return Promise.resolve(free);
    if (all.length >= most) return new Promise((done) => waiting.push(done));
    const worker = new Worker(file, { workerData });
    all.push(worker);
    return Promise.resolve(worker);
  }

  function give(worker: Worker): void {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  }

  return {
    prepare: (cube) => async (part, known, progress) => {
      const worker = await take();
      try {
        return await prepared(worker, { cube, part, known }, progress);
      } finally {
        give(worker);
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

function prepared(
  worker: Worker,
  task: PartTask,
  progress: (done: number, all: number) => void,
): Promise<PreparedPart> {
  return new Promise((done, fail) => {
    const listen = (answer: Answer) => {
      if ('done' in answer) {
        progress(answer.done, answer.all);
        return;
      }
      stop();
      if ('prepared' in answer) done(answer.prepared);
      else fail(answer.error as Error);
    };
    const failed = (error: Error) => {
      stop();
      fail(error);
    };
    const exited = () => failed(new Error(ended));
    const stop = () => {
      worker.off('message', listen).off('error', failed).off('exit', exited);
    };
    worker.on('message', listen).on('error', failed).on('exit', exited);
    worker.postMessage(task);
  });
}
