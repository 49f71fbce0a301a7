import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { askOver, type HttpAsk, type HttpAnswer } from './http-ask.ts';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const main = 'apps/hub/build/main.mjs';

/** The key with which hubs and services authenticate each other in tests, unless a test sets another. */
export const testServiceKey = 'private_VGhpcyBrZXkgaXMgZm9yIHRlc3RzLCBhbmQgb25seS4';

type Environment = Readonly<Record<string, string>>;

/** One line of a process's log. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface HubProcessOptions {
  /**
   * Settings of the hub. The hub does not inherit settings from this process. Without `PORT`, the hub uses any free
   * port.
   */
  readonly env: Environment;
  /** The module that the process serves. Undefined: the process is a hub. */
  readonly only?: string;
}

/** A hub or the service of one module, running in its own operating-system process. */
export interface HubProcess {
  readonly pid: number;
  /** Address of the process without path; empty until the process is ready. */
  readonly url: string;
  readonly log: readonly LogLine[];
  /** Resolves when the process serves requests; rejects with its output when the process exits earlier. */
  readonly ready: Promise<void>;
  /** Sends an operation to the process over HTTP. */
  ask(operation: string, ask?: HttpAsk): Promise<HttpAnswer>;
  signal(signal: NodeJS.Signals): void;
  /** Sends the signal (`SIGTERM` by default) and resolves to the exit code, or to null when the signal killed it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Exit code and output of a command; `code` is null when a signal killed it. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `vesthub serve` and waits until it logs that it is ready. */
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
  // A test may stop the process without awaiting `ready`. The rejection of `ready` must then not count as unhandled.
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

/** Runs a `vesthub` command until it exits, or kills it with SIGKILL after `killAfter` milliseconds. */
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
      // Loading 200 000 sample figures would slow every test down.
      VESTHUB_EXAMPLES: 'off',
      VESTHUB_STOP_DELAY: '0',
      // Computing the findings takes seconds. Only the tests of findings need them.
      VESTHUB_FINDINGS_REFRESH: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  killChildrenOnExit();
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

const running = new Set<ChildProcess>();
let killsOnExit = false;

/** Kills the started processes when the test process exits, is terminated or loses its parent. */
function killChildrenOnExit(): void {
  if (killsOnExit) return;
  killsOnExit = true;
  process.once('SIGTERM', () => process.exit(1));
  process.once('disconnect', () => process.exit(1));
  process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
}

/** The environment of the test process without variables that configure the hub, vitest or Node. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = /^(VESTHUB_.*|VITEST.*|NODE_ENV|NODE_OPTIONS|DATABASE_URL|HOST|PORT)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)));
}
