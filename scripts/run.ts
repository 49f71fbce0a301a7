import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Path of the project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Result of a program. `passed` is true for the exit code 0. */
export interface Result {
  readonly passed: boolean;
  readonly seconds: number;
  /** The program's output; empty with the option `show`. */
  readonly output: string;
}

export interface RunOptions {
  /** True: print the output while the program runs. False: collect it in `Result.output`. */
  readonly show: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program in the project's folder, without standard input. */
export function run(command: readonly string[], { show, env }: RunOptions): Promise<Result> {
  const [program = '', ...args] = command;
  const start = performance.now();
  const output = show ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    // On Windows npx is a command file, which only a shell can run.
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

/** A summary line with the name, the outcome and the seconds. */
export function summaryLine(name: string, { passed, seconds }: Result): string {
  return `${passed ? '✓' : '✗'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s`;
}
