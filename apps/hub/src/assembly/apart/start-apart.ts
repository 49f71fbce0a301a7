import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, type Module } from '@vesthub/kernel';
import { openDatabaseServers } from '@vesthub/placement';
import { newServiceKey } from '@vesthub/federation';
import { commandLog } from '../logs.ts';
import type { Environment, HubEnv } from '../../config/env.ts';
import { startChild, type Child } from './child.ts';

export interface ApartOptions {
  readonly env: HubEnv;
  /** Environment variables for all processes. Placements, databases and service keys are added for each process. */
  readonly environment: Environment;
  readonly modules: readonly Module[];
  readonly progress: (line: string) => void;
}

/** A hub and the services of its modules, each in its own process with its own database. */
export interface Apart {
  /** Resolves to the hub's URL, without a path, when all processes serve. Rejects if one of them fails to start. */
  readonly url: Promise<string>;
  /** Resolves when the hub's process ends unexpectedly. */
  readonly lost: Promise<void>;
  /** Stops the hub, then the services, then the databases. May be called at any time. */
  close(): Promise<void>;
}

/**
 * Settings that only the hub gets. The services do not need them, because only the hub calls the services, on the same
 * machine.
 */
const ofTheHub = ['HOST', 'VESTHUB_TLS_CERTIFICATE', 'VESTHUB_TLS_KEY', 'VESTHUB_CORS_ORIGINS'];

/** Starts every module as a service with its own database, and a hub that calls the services. */
export function startApart(options: ApartOptions): Apart {
  const { env, progress } = options;
  const served = modulesApart(options);
  const opening = openDatabaseServers(env, commandLog, { join: false });
  const children: Child[] = [];
  let closing: Promise<void> | null = null;
  let lose = () => {};
  const lost = new Promise<void>((done) => (lose = done));

  const start = async (name: string, args: string[], settings: Environment) => {
    const database = `apart_${name.replaceAll('-', '_')}`;
    const url = await (await opening).url({ at: 'embedded', database });
    if (closing) throw new ConfigurationError('Stopped while starting.');
    const logFile = join(env.dataFolder, 'apart', `${name}.log`);
    const child = startChild({
      args,
      env: { ...settings, DATABASE_URL: url },
      logFile,
      progress,
    });
    children.push(child);
    const ended = (how: unknown) => {
      if (closing) return;
      progress(`The process of ${name} ended with ${String(how)}; its log is ${logFile}.`);
      if (name === hubName) lose();
    };
    child.ended.then(ended, ended);
    const served = await child.url;
    progress(`${name}: process ${child.pid} at ${served}, database ${database}`);
    return served;
  };
  const startAll = async () => {
    const key = newServiceKey();
    const places = new Map<string, string>();
    await inParallel(served, async ({ name }) => {
      places.set(
        name,
        await start(name, ['serve', '--only', name], ofService(options, key.public)),
      );
    });
    return start(hubName, ['serve'], ofHub(options, key.private, places));
  };
  const stopAll = async () => {
    // Stops the hub first, because its requests in progress may still call the services.
    await children.at(-1)?.stop();
    await Promise.all(children.map((child) => child.stop()));
    await (await opening).close();
  };
  const close = () => (closing ??= stopAll());
  const url = startAll().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  // Avoids an unhandled rejection when the processes are stopped before a caller awaits the URL.
  url.catch(() => undefined);
  return { url, lost, close };
}

const hubName = 'hub';

function modulesApart({ env, modules }: ApartOptions): Module[] {
  if (env.databaseUrl !== null) {
    throw new ConfigurationError(
      'vesthub start --apart makes a database for each module on the embedded server: start it without DATABASE_URL.',
    );
  }
  const placed = modules.filter(
    ({ name }) => !['hub', 'off'].includes(env.placements.get(name)?.at ?? 'hub'),
  );
  if (placed.length > 0) {
    throw new ConfigurationError(
      `vesthub start --apart says itself where modules run: start it without ${placed.map(({ name }) => placementOf(name)).join(', ')}.`,
    );
  }
  return modules.filter(({ name }) => env.placements.get(name)?.at !== 'off');
}

function placementOf(module: string): string {
  return `VESTHUB_PLACEMENT_${module.toUpperCase().replaceAll('-', '_')}`;
}

function ofService({ environment }: ApartOptions, key: string): Environment {
  const settings = Object.entries(environment).filter(([name]) => !ofTheHub.includes(name));
  return { ...Object.fromEntries(settings), PORT: '0', VESTHUB_SERVICE_KEYS: key };
}

function ofHub(
  { environment }: ApartOptions,
  key: string,
  places: ReadonlyMap<string, string>,
): Environment {
  const placements = [...places].map(([name, url]) => [placementOf(name), url]);
  return {
    // Allows services more time than by default, because all processes share one machine.
    VESTHUB_SERVICE_TIMEOUT: '10000',
    ...environment,
    ...Object.fromEntries(placements),
    VESTHUB_SERVICE_KEYS: key,
  };
}

/** Runs `start` for every item, at most one per processor core at a time, because each start keeps a core busy. */
async function inParallel<T>(list: readonly T[], start: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await start(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
