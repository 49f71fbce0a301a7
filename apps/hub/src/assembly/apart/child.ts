import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { ConfigurationError } from '@vesthub/kernel';
import type { Environment } from '../../config/env.ts';

export interface ChildOptions {
  /** The arguments after `vesthub`. */
  readonly args: readonly string[];
  readonly env: Environment;
  /** Path of the child's log file. */
  readonly logFile: string;
  /** Called with a line about the progress of the child's start. */
  readonly progress: (line: string) => void;
}

/** A process that runs this program. */
export interface Child {
  readonly pid: number;
  /** Resolves to the URL of the child's server, without a path. Rejects if the child ends before it serves. */
  readonly url: Promise<string>;
  /** Resolves to the exit code of the child, or to the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Ends the process after its requests in progress. Resolves like `ended`. */
  stop(): Promise<number | string>;
}

/** Starts this program in a child process. The child ends when this process ends, even when this process is killed. */
export function startChild({ args, env, logFile, progress }: ChildOptions): Child {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
    env: { ...env },
    // Runs the child in a separate process group, so that Ctrl+C reaches only this process. This process then stops the
    // children in order.
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
  // Avoids an unhandled rejection if the process is stopped before its URL is awaited.
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
