import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const tsx = createRequire(import.meta.url).resolve('tsx');
const script = fileURLToPath(new URL('process/migrate.ts', import.meta.url));

/**
 * Runs `process/migrate.ts` as a process, which prints the names of the applied migrations as JSON. The process is
 * killed when the test ends.
 */
export function migrateInProcess(url: string, folder: string) {
  const input = JSON.stringify({ url, folders: [folder] });
  const running = promisify(execFile)(process.execPath, ['--import', tsx, script, input]);
  // If a test fails before it awaits the process, the process must not cause an unhandled rejection.
  running.catch(() => undefined);
  onTestFinished(() => void running.child.kill('SIGKILL'));
  return running;
}
