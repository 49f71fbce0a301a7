import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../build/main.mjs', import.meta.url));

export interface Killed {
  /** The signal that ended the command, or its exit code if it ended before it was killed. */
  readonly ended: string | number | null;
  /** Output of the command on standard error. */
  readonly output: string;
}

/** Runs `vesthub move …` and kills it when it writes a line that begins with `start`. */
export async function killAtLine(
  start: string | RegExp,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Killed> {
  const child = spawn(process.execPath, [main, 'move', ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.split('\n').some((line) => line.search(start) === 0)) child.kill('SIGKILL');
  });
  const ended = await new Promise<string | number | null>((done) =>
    child.once('close', (code, signal) => done(signal ?? code)),
  );
  return { ended, output };
}
