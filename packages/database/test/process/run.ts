import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A process of its own that reports by lines of JSON. */
export interface TestProcess {
  readonly child: ChildProcess;
  /** The lines so far. */
  readonly lines: Record<string, unknown>[];
  /** The first line that has this key, when it comes; fails when the process ends without it. */
  line(key: string): Promise<Record<string, unknown>>;
  readonly ended: Promise<number | null>;
}

const tsx = createRequire(import.meta.url).resolve('tsx');

/** Starts a script of this folder; it is killed when the test ends. */
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
  const waiting = new Set<() => void>();
  let errors = '';
  let running = true;
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      running = false;
      done(code);
      for (const look of waiting) look();
    });
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (text) => {
    lines.push(JSON.parse(text) as Record<string, unknown>);
    for (const look of waiting) look();
  });
  function line(key: string): Promise<Record<string, unknown>> {
    return new Promise((done, fail) => {
      function look(): void {
        const found = lines.find((each) => key in each);
        if (found === undefined && running) return;
        waiting.delete(look);
        if (found !== undefined) done(found);
        else
          fail(new Error(`The process ended without "${key}": ${errors || JSON.stringify(lines)}`));
      }
      waiting.add(look);
      look();
    });
  }
  return { child, lines, line, ended };
}
