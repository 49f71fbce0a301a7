import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { askOver, type HttpAsk, type HttpAnswer } from './http-ask.ts';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const main = 'apps/hub/build/main.mjs';

/** The key that hubs and services of tests know each other by, unless a test gives others. */
export const testServiceKey = 'private_VGhpcyBrZXkgaXMgZm9yIHRlc3RzLCBhbmQgb25seS4';

type Environment = Readonly<Record<string, string>>;

/** One line of a process' log. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface HubProcessOptions {
  /** Settings; nothing else of the kind is inherited. `PORT` is any free one unless given. */
  readonly env: Environment;
  /** The module of a service; without it the process is a hub. */
  readonly only?: string;
}

/** A hub, or the service of one module, in an operating-system process of its own. */
export interface HubProcess {
  readonly pid: number;
  /** Its address, without path; empty until it is ready. */
  readonly url: string;
  readonly log: readonly LogLine[];
  /** Fulfilled when it serves; rejected, with what it wrote, when it ends before. */
  readonly ready: Promise<void>;
  /** Sends an operation to the process over HTTP. */
  ask(operation: string, ask?: HttpAsk): Promise<HttpAnswer>;
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal that ends the process, and answers its exit code: null when the signal itself ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** How a command ended, and what it wrote. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `vesthub serve` and waits until it says that it is ready. */
export async function spawnHub(options: HubProcessOptions): Promise<HubProcess> {
  const hub = startHub(options);
  await hub.ready;
  return hub;
}

/** Starts `vesthub serve` without waiting for it. */
export function startHub({ env, only }: HubProcessOptions): HubProcess {
  const module = only === undefined ? [] : ['--only', only];
  const child = startCommand(['serve', ...module], { PORT: '0', ...env });
  const log: LogLine[] = [];
  let errors = '';
  let url = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const ready = new Promise<void>((done, fail) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as LogLine;
      log.push(line);
      if (line.msg !== 'Ready') return;
      url = String(line['url']);
      done();
    });
    void ended.then((code) => {
      const written = [...log.map((line) => JSON.stringify(line)), errors].join('\n');
      fail(new Error(`The process ended with ${code} before it was ready:\n${written}`));
    });
  });
  // Whoever stops a process need not have waited for it.
  ready.catch(() => undefined);
  return {
    pid: child.pid!,
    get url() {
      return url;
    },
    log,
    ready,
    ask: (operation, ask) => askOver(url, operation, ask),
    signal: (signal) => void child.kill(signal),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a `vesthub` command to its end, or kills it with SIGKILL after `killAfter` milliseconds. */
export async function runCommand(
  args: readonly string[],
  env: Environment = {},
  killAfter?: number,
): Promise<CommandResult> {
  const child = startCommand(args, env);
  const timer = killAfter && setTimeout(() => child.kill('SIGKILL'), killAfter);
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearTimeout(timer);
  return { code, ...written };
}

function startCommand(args: readonly string[], env: Environment) {
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
    cwd: projectFolder,
    env: {
      ...withoutSettings(process.env),
      VESTHUB_SERVICE_KEYS: testServiceKey,
      // Two hundred thousand made-up figures are for people to look at.
      VESTHUB_EXAMPLES: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  killAllAtTheEnd();
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

const running = new Set<ChildProcess>();
let prepared = false;

/** However the tests' own process ends, it leaves none of these behind. */
function killAllAtTheEnd(): void {
  if (prepared) return;
  prepared = true;
  process.once('SIGTERM', () => process.exit(1));
  process.once('disconnect', () => process.exit(1));
  process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
}

/** The environment of the tests without what would be a setting of the hub or changes how Node works. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = /^(VESTHUB_.*|VITEST.*|NODE_ENV|NODE_OPTIONS|DATABASE_URL|HOST|PORT)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)));
}
