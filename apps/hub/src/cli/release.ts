import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError, known } from '@vesthub/kernel';
import { publishedCubesOf, readReports, releaseCubes, reportLines } from '@vesthub/releases';
import type { Command } from 'commander';
import { releaseThread } from '../assembly/background/background.ts';
import type { Environment } from '../config/env.ts';
import { readEnv } from './environment.ts';
import { say } from '../assembly/say.ts';
import { withOpenedHub, type OpenedHub } from '../assembly/open-hub.ts';

/** The exit code if some figures may not be released, as that of an import of a part. */
const partly = 3;

/** `vesthub release`. */
export function releaseCommand(command: Command, environment: Environment): void {
  command
    .argument('[module]', 'only the figures of this module')
    .action(async (module: string | undefined) => {
      await withOpenedHub(readEnv(environment), async (hub) => {
        const publishedCubes = publishedCubesOf(hub.modules);
        const wanted = publishedCubes.filter((one) => !module || one.module === module);
        const names = new Set(wanted.map((one) => one.module));
        if (module && wanted.length === 0) {
          const all = new Set(publishedCubes.map((one) => one.module));
          throw new ConfigurationError(
            `Module "${module}" publishes no figures here. ${known('modules that do', all)}`,
          );
        }
        for (const name of names) await release(hub, name);
      });
    });
}

/** Makes releases of a module's cubes on several processor cores, and prints the progress. */
export async function release(hub: OpenedHub, module: string): Promise<void> {
  const database = (await hub.connect()).get(module)!;
  const cubes = publishedCubesOf(hub.modules.filter(({ name }) => name === module)).map(
    ({ cube }) => cube,
  );
  const url = await hub.servers.url(hub.placementOf(module));
  const begun = Date.now();
  for (;;) {
    const reports = await releaseCubes({
      cubes,
      database,
      thread: releaseThread({ module, url }),
      author: 'vesthub release',
      threads: Math.min(4, availableParallelism()),
      progress: (cube, part, done, all) =>
        say(`${module}, ${cube}, ${part}: ${done} of ${all} secret cells`),
    });
    if (reports) {
      for (const { cube, made, number, changed, unchanged, refused } of reports) {
        for (const { part, reason } of refused) {
          say(`${module}, ${cube}, ${part} is not released. ${reason.en}`);
        }
        if (refused.length > 0) process.exitCode = partly;
        const kept = number === 0 ? 'not made, there are no figures' : 'is as it was';
        const what = made ? 'made' : kept;
        const seconds = ((Date.now() - begun) / 1000).toFixed(1);
        say(
          `${module}, ${cube}: release ${number} ${what} (${changed} parts new, ${unchanged} as they were) in ${seconds} s`,
        );
        const report = (await readReports(database)).find(
          (one) => one.cube === cube && one.number === number,
        );
        for (const line of made && report ? reportLines(report) : []) {
          say(`${module}, ${cube}, ${line}`);
        }
      }
      return;
    }
    say(`${module}: another process is making a release; waiting for it …`);
    await sleep(2_000);
  }
}
