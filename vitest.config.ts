import { defineConfig } from 'vitest/config';
import { oneGraphql } from './test/setup/one-graphql.ts';

/** The short suite: what `npm test` runs. */
export default defineConfig({
  resolve: { alias: oneGraphql },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    setupFiles: ['test/setup/fail-on-console.ts'],
    pool: 'forks',
    // Reading all modules in takes longer than most test files; nothing here changes a module's state.
    isolate: false,
    // Each worker has its databases, and often a hub or two in processes of their own.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Said here because their defaults depend on CI=true, and a run must be the same everywhere.
    // New snapshots are written by `npx vitest run --update`.
    allowOnly: false,
    update: 'none',
    watch: false,
  },
});
