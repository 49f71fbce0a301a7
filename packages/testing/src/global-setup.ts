import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbedded, silent } from '@vesthub/database';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL of the PostgreSQL server that tests make their databases on. */
    testServer: string;
  }
}

/**
 * Gives tests a real PostgreSQL server: the one `TEST_DATABASE_URL` names (superuser, with
 * `shared_preload_libraries = 'pg_stat_statements'`), or an embedded one for the time of the run.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  // Tests start processes of the hub as it is now.
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../scripts/build.mjs', import.meta.url)),
  ]);
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    project.provide('testServer', given);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-test-'));
  // PostgreSQL may run as another user than the tests.
  await chmod(folder, 0o755);
  const server = await openEmbedded({
    folder,
    log: silent,
    settings: {
      shared_preload_libraries: 'pg_stat_statements',
      'pg_stat_statements.track_utility': false,
      // Statements of every test's databases; what it forgets would be missing from a count.
      'pg_stat_statements.max': 100_000,
      // The tests' databases are gone after the run; durability has tests of its own.
      fsync: false,
      synchronous_commit: false,
      full_page_writes: false,
    },
  });
  project.provide('testServer', server.url());
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
