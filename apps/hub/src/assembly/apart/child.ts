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
  /** The path of its log file. */
  readonly logFile: string;
  /** Called with a line about the progress of its start. */
  readonly progress: (line: string) => void;
}

/** A process that runs this program. */
export interface Child {
  readonly pid: number;
  /** Its URL, without a path; rejects when the process ends before it serves. */
  readonly url: Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Lets requests under way finish, then ends the process. */
  stop(): Promise<number | string>;
}

/**
 * Starts this program in a child process, which ends with this process, even if this process is
 * killed.
 */
export function startChild({ args, env, logFile, progress }: ChildOptions): Child {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
    env: { ...env },
    // A separate process group, so that Ctrl+C reaches only this process, which then stops the
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
  // Avoids an unhandled rejection when the process is stopped before anyone awaits the URL.
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
