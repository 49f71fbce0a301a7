import { type Result, run, summaryLine } from './run.ts';

/**
 * `npm test`: runs type check, lint, format check, unused-code check and the tests. Continues after a failure. Passes
 * arguments after `--` to vitest: `npm test -- packages/kernel`.
 */

const node = process.execPath;

/** Commands of the checks without a database. A check's output is shown only if the check fails. */
const checks: Record<string, readonly string[]> = {
  'type check': [node, 'node_modules/typescript/bin/tsc', '-p', '.'],
  lint: [node, 'node_modules/oxlint/bin/oxlint', '--type-aware', '.'],
  format: [node, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  'unused code': [node, 'node_modules/knip/bin/knip.js', '--no-gitignore'],
};

const results = new Map<string, Result>();

async function check(name: string, command: readonly string[]): Promise<void> {
  const result = await run(command, { show: false });
  results.set(name, result);
  console.log(summaryLine(name, result));
  if (!result.passed) console.log(`\n${result.output.trim()}\n`);
}

const waiting = Object.entries(checks);
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
}
await Promise.all([work(), work()]);

const tests = await run([node, 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  show: true,
});
results.set('tests', tests);

console.log([...results].map(([name, result]) => summaryLine(name, result)).join('\n'));
const failed = [...results].filter(([, { passed }]) => !passed).map(([name]) => name);
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
