import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Result, run, summaryLine } from './run.ts';

/**
 * `npm run campaign`: runs the long suite, then the short suite under every supported Node version. Gets these versions
 * from the npm package `node`. Takes hours.
 */

const vitest = 'node_modules/vitest/vitest.mjs';
const nodeVersions = ['20.19.0', '22', '24', 'latest'];

const results = new Map<string, Result>();

async function step(name: string, command: readonly string[]): Promise<void> {
  console.log(`\n=== ${name}`);
  results.set(name, await run(command, { show: true }));
}

/**
 * Downloads Node and copies its binary into `folder`. Some tests run the binary as another user, who may not read npm's
 * cache. Returns the path of the copy.
 */
async function downloadNode(version: string, folder: string): Promise<string> {
  const args = ['--yes', `node@${version}`, '-p', 'process.execPath'];
  const { stdout } = await promisify(execFile)('npx', args);
  const node = join(folder, `node-${version}`);
  await copyFile(stdout.trim(), node);
  await chmod(node, 0o755);
  return node;
}

const longSuite = [process.execPath, vitest, 'run', '--config', 'vitest.campaign.config.ts'];
await step('long suite', [...longSuite, ...process.argv.slice(2)]);
const folder = await mkdtemp(join(tmpdir(), 'vesthub-node-'));
try {
  await chmod(folder, 0o755);
  for (const version of nodeVersions) {
    const node = await downloadNode(version, folder);
    await step(`short suite, Node ${version}`, [node, vitest, 'run']);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log(`\n${[...results].map(([name, result]) => summaryLine(name, result)).join('\n')}`);
process.exitCode = [...results.values()].every(({ passed }) => passed) ? 0 : 1;
