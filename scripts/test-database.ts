/**
 * `npm run test:database`: the test suite on the PostgreSQL server that TEST_DATABASE_URL names,
 * instead of the embedded one.
 */
import { run } from './run.ts';

/** Tests that start the embedded server themselves, need none, or are about what stands before it or is read from it. */
const withoutServer = [
  'apps/hub/test/**',
  'test/access/**',
  'packages/database/test/{binaries,embedded*}.test.ts',
  '{packages,test}/disclosure*/**',
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
    'TEST_DATABASE_URL is not set. It names a PostgreSQL server to test on and a superuser of it, such as\n' +
      'postgres://postgres:password@localhost:5432/postgres. The server needs the setting\n' +
      "shared_preload_libraries = 'pg_stat_statements', by which the tests count statements.",
  );
  process.exitCode = 1;
}
