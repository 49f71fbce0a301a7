import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../build/main.mjs', import.meta.url));

/** How a command ended that was to be killed. */
export interface Killed {
  /** SIGKILL, or its exit code where it was faster. */
  readonly ended: string | number | null;
  readonly said: string;
}

/** Runs `vesthub move …` in a process of its own and kills it when it says a line that begins so. */
export async function killAt(
  words: string | RegExp,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Killed> {
  const child = spawn(process.execPath, [main, 'move', ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').some((line) => line.search(words) === 0)) child.kill('SIGKILL');
  });
  const ended = await new Promise<string | number | null>((done) =>
    child.once('close', (code, signal) => done(signal ?? code)),
  );
  return { ended, said };
}
