import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubEnv } from '../../config/env.ts';
import { say } from '../../assembly/say.ts';

/** Writes the report of a move to the data folder, and with `asJson` also to standard output. */
export function writeReport(
  env: HubEnv,
  name: string,
  report: object,
  asJson: boolean | undefined,
): void {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const folder = join(env.dataFolder, 'moves');
  const file = join(folder, `${name}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  if (asJson) process.stdout.write(text);
  say(`The report is in ${file}.`);
}
