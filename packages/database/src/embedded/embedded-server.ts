import type { DatabaseLog } from '../log.ts';
import type { ServerSettings } from './settings.ts';

/** How to open the embedded server. */
export interface EmbeddedOptions {
  /** The folder the server keeps its data, its log and its password in; made when missing. */
  readonly folder: string;
  readonly log: DatabaseLog;
  /**
   * Use a running server without becoming the process that serves from the folder, as commands do.
   * @default false
   */
  readonly join?: boolean;
  /** PostgreSQL settings over the defaults; they apply when this process starts the server. */
  readonly settings?: ServerSettings;
  /**
   * Folders for what the server's user cannot reach in `folder`, in order of preference.
   * @default ['/var/lib/vesthub', a folder in the system's temporary one]
   */
  readonly elsewhere?: readonly string[];
}

/** A running PostgreSQL server on a data folder. */
export interface EmbeddedServer {
  /** The superuser's address of a database on this server. @default 'postgres' */
  url(database?: string): string;
  readonly how: 'started' | 'joined' | 'taken over';
  /** The process number of the server, which changes when it had to be started again. */
  readonly pid: number;
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>;
}
