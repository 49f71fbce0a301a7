import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const left = new Set(['.git', '.vesthub', 'build', 'generated', 'node_modules']);

/** How a command line ended, and what it wrote to both streams. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

type Settings = Readonly<Record<string, string>>;

/** A copy of the project as a clone has it, in a folder that has nothing else. */
export interface Clone {
  /** The folder the clone lies in. */
  readonly machine: string;
  readonly folder: string;
  /** Gives a command line to a shell in the clone. */
  run(command: string, env?: Settings): Promise<Ended>;
  /** Starts what serves until it is stopped; answers its address when it is ready. */
  serve(command: string, env?: Settings): Promise<string>;
  /** Stops what was started, and removes everything. */
  remove(): Promise<void>;
}

/** Copies the project without what is installed, generated and built. */
export async function makeClone(name: string): Promise<Clone> {
  const machine = await mkdtemp(join(tmpdir(), 'vesthub-'));
  const folder = join(machine, name);
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
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
    // A process group of its own, so that what the shell starts ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The environment without what vitest and npm put there, and without settings of the hub. */
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
    child.once('close', (code) => fail(new Error(`Ended with ${code}:\n${written}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
}
