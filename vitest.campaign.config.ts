import { defineConfig } from 'vitest/config';
import { oneGraphql } from './test/setup/one-graphql.ts';
import shortSuite from './vitest.config.ts';

/** Configuration of the long suite, which `npm run campaign` runs: repeated faults, big data, fresh clones. */
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
