import { setTimeout as sleep } from 'node:timers/promises';
import { HubConfigError } from '@vesthub/kernel/errors';
import type { DatabaseLog } from '../log.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { type Place, choosePlace } from './place.ts';
import { findPostmaster, freePort, startPostmaster, stopPostmaster } from './postmaster.ts';
import { type Session, openSession } from './session.ts';
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

/**
 * Starts the server of a folder, or finds the one that runs: a second process that wants to serve from the
 * folder is refused, the server of a process that was killed is taken over. While open, a server that dies is
 * started again on the same port, so that connection pools heal.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = await choosePlace(
    options.folder,
    await findBinaries(),
    options.log,
    options.elsewhere,
  );
  const server = new Embedded(place, options);
  await server.open();
  return server;
}

/** How long a server may be found but not usable before that is an error. */
const patience = 60_000;

class Embedded implements EmbeddedServer {
  how: EmbeddedServer['how'] = 'joined';
  pid = 0;
  readonly #place: Place;
  readonly #options: EmbeddedOptions;
  #port: number | undefined;
  #session: Session | undefined;
  #healing: Promise<void> | undefined;
  #stopping = false;

  constructor(place: Place, options: EmbeddedOptions) {
    this.#place = place;
    this.#options = options;
  }

  async open(): Promise<void> {
    const { folder, log } = this.#options;
    const { session, started } = await this.#enter();
    const hold = this.#options.join === true ? 'joined' : await session.hold();
    if (typeof hold === 'object') {
      await session.end();
      throw new HubConfigError(
        `The database folder ${folder} is in use by process ${hold.holder}. Stop that process first, ` +
          'or set VESTHUB_DATA to another folder.',
      );
    }
    if (started) this.how = 'started';
    else if (hold === 'held') this.how = 'taken over';
    if (this.how === 'taken over') {
      log.info(
        `Took over the database server (process ${this.pid}) that an earlier process left running.`,
      );
    }
    this.#use(session);
  }

  url(database = 'postgres'): string {
    if (this.#session === undefined) throw new Error('The embedded server is stopped.');
    return this.#session.url(database);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#healing;
    const session = this.#session;
    this.#session = undefined;
    if (session === undefined) return;
    try {
      if (await session.isLast()) await this.#stopServer(session);
      else
        this.#options.log.info(
          'Other processes use the database: the last of them stops its server.',
        );
    } catch {
      // The server is gone already, by itself or by another's hand.
    } finally {
      await session.end();
    }
  }

  async #stopServer(session: Session): Promise<void> {
    const stopped = stopPostmaster(this.#place, this.pid);
    await session.end();
    await stopped;
  }

  /** Finds or starts a server and opens a session on it, however many processes try the same at once. */
  async #enter(): Promise<{ session: Session; started: boolean }> {
    const deadline = performance.now() + patience;
    let started = false;
    let last = 'it does not answer';
    while (performance.now() < deadline) {
      let found = await findPostmaster(this.#place);
      if (found === null) {
        const { log, settings = {} } = this.#options;
        await ensureCluster(this.#place, log);
        const port = this.#port ?? (await freePort());
        const result = await startPostmaster(this.#place, port, settings, log);
        started = result === 'started';
        last = result;
        found = await findPostmaster(this.#place);
      }
      if (found?.status === 'ready') {
        const session = await openSession(this.#place, found);
        // A server that began to stop in the meantime still lets those in who came before.
        const still = await findPostmaster(this.#place);
        if (session !== null && still?.pid === found.pid && still.status === 'ready') {
          this.pid = found.pid;
          this.#port = found.port;
          return { session, started };
        }
        await session?.end();
      }
      await sleep(20);
    }
    throw new HubConfigError(
      `The database server in ${this.#place.home} could not be used within ${patience / 1000} s (${last}); ` +
        `its log is ${this.#place.logFile}.`,
    );
  }

  #use(session: Session): void {
    this.#session = session;
    session.client.once('end', () => {
      if (this.#stopping || this.#session !== session) return;
      this.#healing = this.#heal();
    });
  }

  /** Brings a server back that died, for as long as this process runs: a full disk may have room again. */
  async #heal(): Promise<void> {
    const { log } = this.#options;
    log.warn(`The database server (process ${this.pid}) has ended; starting it again.`);
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        const { session } = await this.#enter();
        const hold = this.#options.join === true ? 'joined' : await session.hold();
        if (typeof hold === 'object') {
          log.warn(
            `Process ${hold.holder} serves from ${this.#options.folder} now, besides this one.`,
          );
        }
        this.#use(session);
        log.info(`The database server runs again (process ${this.pid}).`);
        return;
      } catch (error) {
        log.warn(`The database server could not be started: ${(error as Error).message}`);
        await sleep(wait);
      }
    }
  }
}
