import { spawn } from 'node:child_process';
import { chown, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerLog } from './embedded-server.ts';
import { unsupported } from './error.ts';
import type { Instance } from './instance.ts';
import { isServerOf, processExists, spawnOptions } from './processes.ts';
import { type ServerSettings, serverArguments } from './settings.ts';

/** The server that runs on a data folder, as the folder's `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
}

/** Finds the running server of an instance. Ignores the pid file of a dead server. */
export async function findPostmaster({ data }: Instance): Promise<Postmaster | null> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await isServerOf(data, pid))) return null;
  const status = lines[7]?.trim();
  const known = status === 'ready' || status === 'stopping' ? status : 'starting';
  return { pid, port: Number(lines[3]), status: known };
}

/** Result of an attempt to start a server. If the result is not `started`, another attempt may succeed. */
export type StartResult =
  'started' | 'another server is running' | 'the port is in use' | 'its shared memory is in use';

/**
 * Starts a server and waits until it accepts sessions. The server gets its own process group. Neither Ctrl-C in the
 * terminal nor the end of this process then stops the server.
 */
export async function startPostmaster(
  instance: Instance,
  port: number,
  settings: ServerSettings,
  log: ServerLog,
): Promise<StartResult> {
  await removeStalePidFile(instance.data);
  await rotateLog(instance.logFile);
  const logSize = await sizeOf(instance.logFile);
  const out = await open(instance.logFile, 'a', 0o640);
  let ended = false;
  try {
    if (instance.user !== null) await chown(instance.logFile, instance.user.uid, instance.user.gid);
    const program = join(instance.binaries.folder, 'bin', 'postgres');
    const child = spawn(program, serverArguments(instance.data, port, settings), {
      ...spawnOptions(instance.user),
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
    let nextNotice = performance.now() + 5000;
    while (!ended) {
      const found = await findPostmaster(instance);
      if (found?.pid === child.pid && found?.status === 'ready') return 'started';
      await sleep(5);
      if (performance.now() < nextNotice) continue;
      log.info('The database server is still starting: it is recovering from an unclean shutdown.');
      nextNotice += 30_000;
    }
    if (failure !== undefined) throw unsupported(failure.message, { cause: failure });
  } finally {
    await out.close();
  }
  return explain(await logSince(instance.logFile, logSize), instance);
}

/**
 * Finds in the log why a start failed. Returns the reason if another attempt may succeed. Otherwise throws an error
 * with the end of the log.
 */
function explain(output: string, instance: Instance): StartResult {
  if (/lock file "postmaster.pid" already exists/.test(output)) return 'another server is running';
  if (/could not bind|could not create any TCP\/IP sockets/.test(output))
    return 'the port is in use';
  // The sessions of a killed server end a moment after the server. Until then they keep its shared memory.
  if (/pre-existing shared memory block/.test(output)) return 'its shared memory is in use';
  const tail = output.trim().split('\n').slice(-8).join('\n');
  throw unsupported(
    `the server exited during its start; the end of ${instance.logFile} is:\n${tail}\n`,
  );
}

/**
 * Stops a server with increasingly strong signals. SIGTERM lets clients finish, SIGINT disconnects clients, and SIGQUIT
 * stops at once, so that the next start has to recover. Calls `onSessionsRefused` after the first signal, when no new
 * session can open.
 */
export async function stopPostmaster(
  { data }: Instance,
  pid: number,
  onSessionsRefused: () => Promise<void>,
): Promise<void> {
  const steps = [
    ['SIGTERM', 3000],
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
  ] as const;
  for (const [signal, timeout] of steps) {
    if (!(await isServerOf(data, pid))) return;
    signalProcess(pid, signal);
    if (signal === 'SIGTERM') await onSessionsRefused();
    const deadline = performance.now() + timeout;
    while (performance.now() < deadline) {
      if (!(await isServerOf(data, pid))) return;
      await sleep(10);
    }
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // The server may have exited just before the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Returns a port that is not in use. The port is below the range that the system uses for outgoing connections. */
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
 * Removes the pid file of a dead server if another program now has the process id in the file. PostgreSQL replaces a
 * pid file itself only if no process has the id. After renaming the file, checks it again. If it is the file of a
 * server that started meanwhile, puts it back.
 */
async function removeStalePidFile(data: string): Promise<void> {
  if (!(await isStale(data, pidFile(data)))) return;
  const renamed = `${pidFile(data)}.${process.pid}`;
  await rename(pidFile(data), renamed);
  if (!(await isStale(data, renamed))) await link(renamed, pidFile(data));
  await rm(renamed, { force: true });
}

async function isStale(data: string, file: string): Promise<boolean> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return pid > 0 && processExists(pid) && !(await isServerOf(data, pid));
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/** Keeps only one earlier log, so that logs do not fill the disk that also holds the data. */
async function rotateLog(path: string): Promise<void> {
  if ((await sizeOf(path)) > 10_000_000) await rename(path, `${path}.1`);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

async function logSince(path: string, offset: number): Promise<string> {
  return (await readFile(path)).subarray(offset).toString('utf8');
}
