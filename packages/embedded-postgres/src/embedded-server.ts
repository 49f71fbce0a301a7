import type { ServerSettings } from './settings.ts';

/** Receives messages about the server; a pino logger and `console` both fit. */
export interface ServerLog {
  info(message: string): void;
  warn(message: string): void;
}

/** Options of `openEmbedded`. */
export interface EmbeddedOptions {
  /** Folder of the server's data, log and password; created when missing. */
  readonly folder: string;
  readonly log: ServerLog;
  /**
   * Whether this process lets another process serve from the same folder at the same time. Commands set it.
   * @default false
   */
  readonly join?: boolean;
  /** PostgreSQL settings that override the defaults. They apply only when this process starts the server. */
  readonly settings?: ServerSettings;
  /**
   * Folders to use instead of `folder` for files that the server's user cannot reach in `folder`. The first usable one
   * is taken.
   * @default ['/var/lib/vesthub', `vesthub` in the system's temporary folder]
   */
  readonly fallbackFolders?: readonly string[];
}

/** A running PostgreSQL server on a data folder. */
export interface EmbeddedServer {
  /** Returns the superuser's URL of a database on this server. @default 'postgres' */
  url(database?: string): string;
  /** Whether this process started the server, shares it, or took it over from a killed process. */
  readonly how: 'started' | 'joined' | 'taken over';
  /** The server's process id; a restart changes it. */
  readonly pid: number;
  /** Ends this process's use of the server, and shuts the server down when no other process uses it. */
  stop(): Promise<void>;
}
