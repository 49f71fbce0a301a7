import { defineConfig } from 'vitest/config';
import { oneGraphql } from './test/setup/one-graphql.ts';

/** Configuration of the short suite, which `npm test` runs. */
export default defineConfig({
  resolve: { alias: oneGraphql },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    setupFiles: ['test/setup/fail-on-console.ts'],
    pool: 'forks',
    // Loading all source files takes longer than most test files. Test files of a worker can share them, because no
    // test changes the state of a source file.
    isolate: false,
    // Each worker needs memory for its own databases and often for one or two hub processes.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Sets these options explicitly, because vitest's defaults depend on the variable CI. `npx vitest run --update`
    // writes new snapshots.
    allowOnly: false,
    update: 'none',
    watch: false,
  },
});
