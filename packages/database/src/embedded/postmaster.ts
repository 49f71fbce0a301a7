import { spawn } from 'node:child_process';
import { chown, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '../log.ts';
import { cannotRun } from './cannot-run.ts';
import type { Place } from './place.ts';
import { isAlive, isServerOn, runAs } from './processes.ts';
import { type ServerSettings, serverArguments } from './settings.ts';

/** A living server on a data folder, by its own `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
}

/** Finds the living server of a place; the file a dead one left is no server. */
export async function findPostmaster({ data }: Place): Promise<Postmaster | null> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await isServerOn(data, pid))) return null;
  const status = lines[7]?.trim();
  const known = status === 'ready' || status === 'stopping' ? status : 'starting';
  return { pid, port: Number(lines[3]), status: known };
}

/** How an attempt to start ended; only `started` leaves a server behind. */
export type StartResult = 'started' | 'another server is there' | 'port taken' | 'memory in use';

/**
 * Starts a server and waits until it takes connections. It is a process group of its own: neither a
 * Ctrl-C in the terminal nor the death of this process ends it.
 */
export async function startPostmaster(
  place: Place,
  port: number,
  settings: ServerSettings,
  log: DatabaseLog,
): Promise<StartResult> {
  await removeStalePidFile(place.data);
  await rotateLog(place.logFile);
  const logged = await sizeOf(place.logFile);
  const out = await open(place.logFile, 'a', 0o640);
  let ended = false;
  try {
    if (place.user !== null) await chown(place.logFile, place.user.uid, place.user.gid);
    const program = join(place.binaries.folder, 'bin', 'postgres');
    const child = spawn(program, serverArguments(place.data, port, settings), {
      ...runAs(place.user),
      detached: true,
      stdio: ['ignore', out.fd, out.fd],
    });
    child.unref();
    let failure: Error | undefined;
    child.once('exit', () => (ended = true));
    child.once('error', (error) => {
      failure = error;
      ended = true;
    });
    let notice = performance.now() + 5000;
    while (!ended) {
      const found = await findPostmaster(place);
      if (found?.pid === child.pid && found?.status === 'ready') return 'started';
      await sleep(5);
      if (performance.now() < notice) continue;
      log.info(
        'The database server is still starting: it reads back what a sudden end left in its log.',
      );
      notice += 30_000;
    }
    if (failure !== undefined) throw cannotRun(failure.message, { cause: failure });
  } finally {
    await out.close();
  }
  return explain(await logSince(place.logFile, logged), place);
}

/** Tells an end that another attempt may mend from one that only a person can. */
function explain(output: string, place: Place): StartResult {
  if (/lock file "postmaster.pid" already exists/.test(output)) return 'another server is there';
  if (/could not bind|could not create any TCP\/IP sockets/.test(output)) return 'port taken';
  // Sessions of a server that was killed end a moment after it, and hold its memory until then.
  if (/pre-existing shared memory block/.test(output)) return 'memory in use';
  const tail = output.trim().split('\n').slice(-8).join('\n');
  throw cannotRun(`the server ended while starting; the end of ${place.logFile} reads:\n${tail}\n`);
}

/**
 * Ends a server: first letting other clients finish, then disconnecting them, and at last leaving it to
 * recovery at the next start. Calls `told` as soon as it lets nobody in any more.
 */
export async function stopPostmaster(
  { data }: Place,
  pid: number,
  told: () => Promise<void>,
): Promise<void> {
  const steps = [
    ['SIGTERM', 3000],
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
  ] as const;
  for (const [signal, patience] of steps) {
    if (!(await isServerOn(data, pid))) return;
    signalProcess(pid, signal);
    if (signal === 'SIGTERM') await told();
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (!(await isServerOn(data, pid))) return;
      await sleep(10);
    }
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may end by itself just before it is told to.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A port nobody listens on, below the range the system gives to outgoing connections. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await canListen(port)) return port;
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/**
 * PostgreSQL overwrites the file of a dead server itself, but not when the dead one's number now belongs
 * to some other process. Moved aside and looked at again, because another start may have come between.
 */
async function removeStalePidFile(data: string): Promise<void> {
  if (!(await isReused(data, pidFile(data)))) return;
  const aside = `${pidFile(data)}.${process.pid}`;
  await rename(pidFile(data), aside);
  if (!(await isReused(data, aside))) await link(aside, pidFile(data));
  await rm(aside, { force: true });
}

async function isReused(data: string, file: string): Promise<boolean> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return pid > 0 && isAlive(pid) && !(await isServerOn(data, pid));
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/** Keeps one earlier log, so that logs never fill the disk the data lies on. */
async function rotateLog(path: string): Promise<void> {
  if ((await sizeOf(path)) > 10_000_000) await rename(path, `${path}.1`);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

async function logSince(path: string, offset: number): Promise<string> {
  return (await readFile(path)).subarray(offset).toString('utf8');
}
