import { defineConfig } from 'vitest/config';
import { oneGraphql } from './test/setup/one-graphql.ts';
import shortSuite from './vitest.config.ts';

/** The long suite: repeated faults, big data, fresh clones. `npm run campaign` runs it. */
export default defineConfig({
  resolve: { alias: oneGraphql },
  test: {
    ...shortSuite.test,
    include: [
      'packages/*/test/**/*.campaign.ts',
      'apps/*/test/**/*.campaign.ts',
      'test/**/*.campaign.ts',
    ],
    testTimeout: 30 * 60_000,
    hookTimeout: 10 * 60_000,
  },
});
