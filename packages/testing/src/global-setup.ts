import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silent } from '@vesthub/database';
import { openEmbedded } from '@vesthub/embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the PostgreSQL server on which tests create their databases, with a superuser's name and password. */
    testServer: string;
  }
}

/**
 * Provides a real PostgreSQL server. If `TEST_DATABASE_URL` is set, it names the server and a superuser; this server
 * needs `shared_preload_libraries = 'pg_stat_statements'`. Otherwise an embedded server runs for this test run only.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  // Builds the hub, because tests start the built hub and the build has to match the sources.
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../scripts/build.mjs', import.meta.url)),
  ]);
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    await installExtension(given);
    project.provide('testServer', given);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-test-'));
  // The embedded PostgreSQL may run as a different user than the tests. That user has to be able to enter the folder.
  await chmod(folder, 0o755);
  const server = await openEmbedded({
    folder,
    log: silent,
    settings: {
      shared_preload_libraries: 'pg_stat_statements',
      'pg_stat_statements.track_utility': false,
      // `pg_stat_statements` keeps the statements of all test databases. If PostgreSQL evicted entries, the counts of
      // statements would be wrong.
      'pg_stat_statements.max': 100_000,
      // Test databases need no durability. The tests of durability start a server with these settings on.
      fsync: false,
      synchronous_commit: false,
      full_page_writes: false,
    },
  });
  await installExtension(server.url());
  project.provide('testServer', server.url());
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Installs the view in which tests count statements. */
async function installExtension(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  await client.end();
}
