import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { ConfigurationError } from '@vesthub/kernel';
import type { Environment } from '../../config/env.ts';

export interface ChildOptions {
  /** What comes after `vesthub`. */
  readonly args: readonly string[];
  readonly env: Environment;
  /** The file its log goes to. */
  readonly logFile: string;
  /** Told in words how far its start has come. */
  readonly progress: (line: string) => void;
}

/** This program once more, in a process of its own. */
export interface Child {
  readonly pid: number;
  /** Where it serves, without path; rejected when it ends before it does. */
  readonly url: Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Lets it finish what is under way. */
  stop(): Promise<number | string>;
}

/** Starts this program once more. It ends when this process does, whatever becomes of this process. */
export function startChild({ args, env, logFile, progress }: ChildOptions): Child {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
    env: { ...env },
    // Of a process group of its own: what is typed at the terminal reaches this process alone, which stops the others.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: 'a' });
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
    log.write(chunk);
  });
  const ended = new Promise<number | string>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      log.end();
      done(code ?? signal ?? 0);
    });
  });
  const url = new Promise<string>((found, fail) => {
    createInterface({ input: child.stdout! }).on('line', (text) => {
      log.write(`${text}\n`);
      const line = readLine(text);
      if (line.msg === 'Ready' && line.url !== undefined) found(line.url);
      else if (line.msg?.startsWith('Facts of ')) progress(line.msg);
    });
    const gone = (how: unknown) =>
      fail(
        new ConfigurationError(
          `vesthub ${args.join(' ')} ended with ${String(how)} before it served; its log is ${logFile}.\n${errors}`.trim(),
        ),
      );
    ended.then(gone, gone);
  });
  // Whoever stops a process need not have waited for it.
  url.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    url,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function readLine(text: string): { msg?: string; url?: string } {
  try {
    return JSON.parse(text) as { msg?: string; url?: string };
  } catch {
    return {};
  }
}
