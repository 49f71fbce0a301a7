import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { HubConfigError, known, type PublishedCube } from '@vesthub/kernel';
import { Command } from 'commander';
import { releaseCubes } from '../releasing/release-cubes.ts';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';
import { withHub, type CommandHub } from './with-hub.ts';

/** `vesthub release`. */
export function releaseCommand(environment: Environment): Command {
  return new Command('release')
    .description(
      'Protect figures about people and publish them. What has not changed stays; until it is done, the release before is served.',
    )
    .argument('[module]', 'only the figures of this module')
    .action(async (module: string | undefined) => {
      await withHub(readEnv(environment), async (hub) => {
        const { publishedCubes } = hub.composition.registration;
        const wanted = publishedCubes.filter((one) => !module || one.module === module);
        const names = new Set(wanted.map((one) => one.module));
        if (module && wanted.length === 0) {
          const all = new Set(publishedCubes.map((one) => one.module));
          throw new HubConfigError(
            `Module "${module}" publishes no figures here. ${known('modules that do', all)}`,
          );
        }
        for (const name of names) await release(hub, name);
      });
    });
}

/** Releases what a module publishes, on every core there is, and says how it goes. */
export async function release(hub: CommandHub, module: string): Promise<void> {
  const connection = (await hub.connect()).get(module)!;
  const cubes = hub.composition.registration.publishedCubes.flatMap((one): PublishedCube[] =>
    one.module === module ? [one.cube] : [],
  );
  const begun = Date.now();
  for (;;) {
    const reports = await releaseCubes({
      module,
      cubes,
      connection,
      url: await hub.databases.url(hub.placementOf(module)),
      author: 'vesthub release',
      threads: Math.min(4, availableParallelism()),
      progress: (cube, part, done, all) =>
        say(`${module}, ${cube}, ${part}: ${done} of ${all} secret cells`),
    });
    if (reports) {
      for (const { cube, made, number, changed, unchanged } of reports) {
        const kept = number === 0 ? 'not made, there are no figures' : 'is as it was';
        const what = made ? 'made' : kept;
        const seconds = ((Date.now() - begun) / 1000).toFixed(1);
        say(
          `${module}, ${cube}: release ${number} ${what} (${changed} parts new, ${unchanged} as they were) in ${seconds} s`,
        );
      }
      return;
    }
    say(`${module}: another process is making a release; waiting for it …`);
    await sleep(2_000);
  }
}
