import type { Module } from '@vesthub/kernel';
import type { Logger } from 'pino';
import type { HubEnv } from '../config/env.ts';

/** A running hub or module service. */
export interface RunningHub {
  readonly url: string;
  /** Stops accepting requests, finishes requests in progress and closes the databases. */
  close(): Promise<void>;
}

export interface HubOptions {
  readonly env: HubEnv;
  readonly modules: readonly Module[];
  readonly log: Logger;
  /** Called with a line about the progress of the start. */
  readonly progress: (line: string) => void;
}
