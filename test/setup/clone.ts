import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notCopied = new Set(['.git', '.vesthub', 'build', 'generated', 'node_modules']);

/** Result of a command line: its exit code, and its output on stdout and stderr. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

type Settings = Readonly<Record<string, string>>;

/** A copy of the project's files that is like a fresh clone. */
export interface Clone {
  /** Path of the temporary folder that contains the clone. */
  readonly machine: string;
  /** Path of the clone. */
  readonly folder: string;
  /** Runs a shell command in the clone. */
  run(command: string, env?: Settings): Promise<Ended>;
  /** Starts a server with a shell command in the clone; resolves to the server's URL once the server is ready. */
  serve(command: string, env?: Settings): Promise<string>;
  /** Stops the servers and deletes the temporary folder. */
  remove(): Promise<void>;
}

/** Copies the project without installed packages, generated code and builds. */
export async function makeClone(name: string): Promise<Clone> {
  const machine = await mkdtemp(join(tmpdir(), 'vesthub-'));
  const folder = join(machine, name);
  cpSync(root, folder, { recursive: true, filter: (path) => !notCopied.has(basename(path)) });
  const started: ChildProcess[] = [];
  return {
    machine,
    folder,
    run: async (command, env = {}) => {
      const child = start(command, folder, env);
      let said = '';
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      }
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    },
    serve: (command, env = {}) => {
      const child = start(command, folder, env);
      started.push(child);
      return addressOf(child);
    },
    remove: async () => {
      await Promise.all(started.map(stop));
      await rm(machine, { recursive: true, force: true });
    },
  };
}

function start(command: string, folder: string, env: Settings): ChildProcess {
  return spawn('sh', ['-ec', command], {
    cwd: folder,
    env: { ...withoutSettings(process.env), ...env },
    // Starts a process group, so that `remove` can stop the shell together with its child processes.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The environment without variables of vitest, npm and Node, and without settings of the hub. */
export function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = /^(npm_|VITEST|VESTHUB_|NODE_ENV$|NODE_OPTIONS$|HOST$|PORT$|DATABASE_URL$)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)));
}

function addressOf(child: ChildProcess): Promise<string> {
  let written = '';
  child.stderr!.on('data', (chunk: Buffer) => (written += chunk.toString()));
  return new Promise((done, fail) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      written += `${line}\n`;
      if (!line.includes('"msg":"Ready"')) return;
      done((JSON.parse(line) as { url: string }).url);
    });
    child.once('close', (code) => fail(new Error(`The server exited with ${code}:\n${written}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
}
