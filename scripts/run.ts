import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** How a program ended. */
export interface Result {
  readonly passed: boolean;
  readonly seconds: number;
  /** What it wrote; empty when it was shown as it came. */
  readonly output: string;
}

export interface RunOptions {
  /** Whether to show what the program writes as it comes, instead of collecting it. */
  readonly show: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program in the project's folder. It gets no input. */
export function run(command: readonly string[], { show, env }: RunOptions): Promise<Result> {
  const [program = '', ...args] = command;
  const start = performance.now();
  const output = show ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    // On Windows npx is a command file, which needs a shell.
    shell: process.platform === 'win32' && program !== process.execPath,
  });
  let text = '';
  const collect = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      done({ passed: code === 0, seconds: (performance.now() - start) / 1000, output: text });
    });
  });
}

/** One line of a summary. */
export function summaryLine(name: string, { passed, seconds }: Result): string {
  return `${passed ? '✓' : '✗'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s`;
}
