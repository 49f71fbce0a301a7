import { setTimeout as sleep } from 'node:timers/promises';
import { ensureCluster, requireCluster } from './cluster.ts';
import type { EmbeddedOptions, EmbeddedServer } from './embedded-server.ts';
import { EmbeddedPostgresError } from './error.ts';
import type { Instance } from './instance.ts';
import {
  type StartResult,
  findPostmaster,
  freePort,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { type Session, openSession } from './session.ts';

/** Milliseconds within which a session must open. */
const openTimeout = 60_000;

/** One process's use of an embedded server, from opening to stopping. */
export class ServerHandle implements EmbeddedServer {
  how: EmbeddedServer['how'] = 'joined';
  pid = 0;
  readonly #instance: Instance;
  readonly #options: EmbeddedOptions;
  #port: number | undefined;
  #session: Session | undefined;
  #restarting: Promise<void> | undefined;
  #stopping = false;

  constructor(instance: Instance, options: EmbeddedOptions) {
    this.#instance = instance;
    this.#options = options;
  }

  async open(): Promise<void> {
    const { folder, log } = this.#options;
    const { session, started } = await this.#startOrFind();
    const role = await this.#roleOf(session);
    if (typeof role === 'object') {
      await session.end();
      throw new EmbeddedPostgresError(
        `The database folder ${folder} is in use by process ${role.heldBy}. Stop that process first, ` +
          'or set VESTHUB_DATA to another folder.',
      );
    }
    if (started) this.how = 'started';
    else if (role === 'acquired') this.how = 'taken over';
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
    await this.#restarting;
    const session = this.#session;
    this.#session = undefined;
    if (session === undefined) return;
    // The call fails if the server is gone. In that case there is nothing to stop.
    const last = await session.isLast().catch(() => null);
    if (last === false) {
      this.#options.log.info(
        'Other processes use the database server; the last one to stop shuts it down.',
      );
    }
    // This session blocks new sessions until the server refuses them. The server then waits for all sessions to end, so
    // this session must end too.
    if (last === true) await stopPostmaster(this.#instance, this.pid, () => session.end());
    await session.end();
  }

  /** Opens a session on the instance's server and starts the server if needed. Several processes may do so at once. */
  async #startOrFind(): Promise<{ session: Session; started: boolean }> {
    const deadline = performance.now() + openTimeout;
    let result: StartResult | undefined;
    while (performance.now() < deadline && !this.#stopping) {
      if ((await findPostmaster(this.#instance)) === null) result = await this.#start();
      const session = await this.#openSession();
      if (session !== null) return { session, started: result === 'started' };
      await sleep(result === undefined ? 20 : 200);
    }
    const reason = result ?? 'it does not answer';
    throw new EmbeddedPostgresError(
      `The database server in ${this.#instance.home} could not be used within ${openTimeout / 1000} s ` +
        `(${reason}); its log is ${this.#instance.logFile}.`,
    );
  }

  async #start(): Promise<StartResult> {
    const { log, settings = {} } = this.#options;
    if (this.#port === undefined) await ensureCluster(this.#instance, log);
    // A restarted server must find its data; an empty new database would look like the loss of all data.
    else await requireCluster(this.#instance);
    const port = this.#port ?? (await freePort());
    return startPostmaster(this.#instance, port, settings, log);
  }

  async #openSession(): Promise<Session | null> {
    const found = await findPostmaster(this.#instance);
    if (found?.status !== 'ready') return null;
    const session = await openSession(this.#instance, found);
    if (session === null) return null;
    // The server may have begun to stop while the session opened. It would soon end the session.
    const current = await findPostmaster(this.#instance);
    if (current?.pid === found.pid && current.status === 'ready') {
      this.pid = found.pid;
      this.#port = found.port;
      return session;
    }
    await session.end();
    return null;
  }

  /** Takes the serving lock unless this process only joins the server. */
  #roleOf(session: Session): Promise<'joined' | 'acquired' | { readonly heldBy: number }> {
    return this.#options.join === true ? Promise.resolve('joined') : session.acquireServingLock();
  }

  #use(session: Session): void {
    this.#session = session;
    void session.ended.then(() => {
      if (!this.#stopping) this.#restarting = this.#restart();
    });
  }

  /**
   * Restarts a server that died. Repeats failed attempts until `stop` is called, because the cause may be temporary,
   * such as a full disk.
   */
  async #restart(): Promise<void> {
    const { log } = this.#options;
    log.warn(`The database server (process ${this.pid}) has stopped; restarting it.`);
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        const { session } = await this.#startOrFind();
        const role = await this.#roleOf(session);
        if (typeof role === 'object') {
          log.warn(`Process ${role.heldBy} now serves from ${this.#options.folder} as well.`);
        }
        this.#use(session);
        log.info(`The database server runs again (process ${this.pid}).`);
        return;
      } catch (error) {
        log.warn(`The database server could not be restarted: ${(error as Error).message}`);
        await sleep(wait);
      }
    }
  }
}
