/**
 * `npm run campaign`: the long suite, and the short suite under every Node the hub supports, each
 * brought by the npm package `node`. It takes its time.
 */
import { type Result, run, summaryLine } from './run.ts';

const vitest = 'node_modules/vitest/vitest.mjs';
const nodeVersions = ['20.19.0', '22', '24', 'latest'];

const results = new Map<string, Result>();

async function step(name: string, command: readonly string[]): Promise<void> {
  console.log(`\n=== ${name}`);
  results.set(name, await run(command, { show: true }));
}

const longSuite = [process.execPath, vitest, 'run', '--config', 'vitest.campaign.config.ts'];
await step('long suite', [...longSuite, ...process.argv.slice(2)]);
for (const version of nodeVersions) {
  await step(`short suite, Node ${version}`, ['npx', '--yes', `node@${version}`, vitest, 'run']);
}

console.log(`\n${[...results].map(([name, result]) => summaryLine(name, result)).join('\n')}`);
process.exitCode = [...results.values()].every(({ passed }) => passed) ? 0 : 1;
