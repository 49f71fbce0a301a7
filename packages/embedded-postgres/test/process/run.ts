import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A child process that reports in lines of JSON. */
export interface TestProcess {
  readonly child: ChildProcess;
  /** The lines reported until now. */
  readonly lines: Record<string, unknown>[];
  /** Resolves to the first line with this key; rejects when the process ends without one. */
  line(key: string): Promise<Record<string, unknown>>;
  /** Resolves to the exit code; null when a signal ended the process. */
  readonly ended: Promise<number | null>;
}

const tsx = createRequire(import.meta.url).resolve('tsx');

/** Starts a script in this folder as a process, which is killed when the test ends. */
export function startProcess(
  script: string,
  input: object,
  user?: { readonly uid: number; readonly gid: number },
): TestProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', tsx, path, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: Record<string, unknown>[] = [];
  const checks = new Set<() => void>();
  let errors = '';
  let running = true;
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      running = false;
      done(code);
      for (const check of checks) check();
    });
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (text) => {
    lines.push(JSON.parse(text) as Record<string, unknown>);
    for (const check of checks) check();
  });
  function line(key: string): Promise<Record<string, unknown>> {
    return new Promise((done, fail) => {
      function check(): void {
        const found = lines.find((each) => key in each);
        if (found === undefined && running) return;
        checks.delete(check);
        if (found !== undefined) done(found);
        else
          fail(new Error(`The process ended without "${key}": ${errors || JSON.stringify(lines)}`));
      }
      checks.add(check);
      check();
    });
  }
  return { child, lines, line, ended };
}
