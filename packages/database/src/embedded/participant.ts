import { setTimeout as sleep } from 'node:timers/promises';
import { HubConfigError } from '@vesthub/kernel/errors';
import { ensureCluster, requireCluster } from './cluster.ts';
import type { EmbeddedOptions, EmbeddedServer } from './embedded-server.ts';
import type { Place } from './place.ts';
import {
  type StartResult,
  findPostmaster,
  freePort,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { type Session, openSession } from './session.ts';

/** How long a server may be found but not usable before that is an error. */
const patience = 60_000;

/** One process's part in an embedded server, from opening it to leaving it. */
export class Participant implements EmbeddedServer {
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
    // A session that fails has lost its server, which is then stopped already.
    const last = await session.isLast().catch(() => null);
    if (last === false) {
      this.#options.log.info(
        'Other processes use the database: the last of them stops its server.',
      );
    }
    // The session keeps others out until the server does so itself, and then must go for it to end.
    if (last === true) await stopPostmaster(this.#place, this.pid, () => session.end());
    await session.end();
  }

  /** Finds or starts a server and opens a session on it, however many processes try the same at once. */
  async #enter(): Promise<{ session: Session; started: boolean }> {
    const deadline = performance.now() + patience;
    let result: StartResult | undefined;
    while (performance.now() < deadline && !this.#stopping) {
      if ((await findPostmaster(this.#place)) === null) result = await this.#start();
      const session = await this.#openSession();
      if (session !== null) return { session, started: result === 'started' };
      await sleep(result === undefined ? 20 : 200);
    }
    const reason = result ?? 'it does not answer';
    throw new HubConfigError(
      `The database server in ${this.#place.home} could not be used within ${patience / 1000} s ` +
        `(${reason}); its log is ${this.#place.logFile}.`,
    );
  }

  async #start(): Promise<StartResult> {
    const { log, settings = {} } = this.#options;
    if (this.#port === undefined) await ensureCluster(this.#place, log);
    // A server that is started again has its data; an empty one in its stead would look like a loss of all.
    else await requireCluster(this.#place);
    const port = this.#port ?? (await freePort());
    return startPostmaster(this.#place, port, settings, log);
  }

  async #openSession(): Promise<Session | null> {
    const found = await findPostmaster(this.#place);
    if (found?.status !== 'ready') return null;
    const session = await openSession(this.#place, found);
    if (session === null) return null;
    // A server that began to stop in the meantime still lets those in who came before.
    const still = await findPostmaster(this.#place);
    if (still?.pid === found.pid && still.status === 'ready') {
      this.pid = found.pid;
      this.#port = found.port;
      return session;
    }
    await session.end();
    return null;
  }

  #use(session: Session): void {
    this.#session = session;
    void session.ended.then(() => {
      if (!this.#stopping) this.#healing = this.#heal();
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
