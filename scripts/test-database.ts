import { run } from './run.ts';

/**
 * `npm run test:database`: runs the test suite on the PostgreSQL server at TEST_DATABASE_URL instead of the embedded
 * server.
 */

/** Excluded tests: they start the embedded server themselves, or their result does not depend on the server. */
const withoutServer = [
  'apps/hub/test/**',
  'test/access/**',
  'packages/embedded-postgres/test/**',
  '{packages,test}/disclosure*/**',
  // The number of statements is decided before they reach the server.
  'packages/*/test/statements.test.ts',
  'test/{architecture,configuration,coverage,data-files,descriptions,documentation,generate,import,public-schema,setup,whole-hub}.test.ts',
].flatMap((pattern) => ['--exclude', pattern]);

if (process.env['TEST_DATABASE_URL']) {
  const { passed } = await run(
    [
      process.execPath,
      'node_modules/vitest/vitest.mjs',
      'run',
      ...withoutServer,
      ...process.argv.slice(2),
    ],
    { show: true },
  );
  process.exitCode = passed ? 0 : 1;
} else {
  console.error(
    'TEST_DATABASE_URL is not set. Set it to the URL of a PostgreSQL server with a superuser, for example\n' +
      'postgres://postgres:password@localhost:5432/postgres. The server needs the setting\n' +
      "shared_preload_libraries = 'pg_stat_statements', with which the tests count statements.",
  );
  process.exitCode = 1;
}
