import { HubConfigError, known, makeRelease } from '@vesthub/kernel';
import { Command } from 'commander';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';
import { withHub } from './with-hub.ts';

/** `vesthub release`. */
export function releaseCommand(environment: Environment): Command {
  return new Command('release')
    .description(
      'Protect figures about people and publish them. What has not changed stays; until it is done, the release before is served.',
    )
    .argument('[module]', 'only the figures of this module')
    .action(async (module: string | undefined) => {
      await withHub(readEnv(environment), async ({ composition, connect }) => {
        const { publishedCubes } = composition.registration;
        const wanted = publishedCubes.filter((one) => !module || one.module === module);
        if (module && wanted.length === 0) {
          const names = new Set(publishedCubes.map((one) => one.module));
          throw new HubConfigError(
            `Module "${module}" publishes no figures here. ${known('modules that do', names)}`,
          );
        }
        const connections = await connect();
        for (const { module: name, cube } of wanted) {
          const { made, number, changed, unchanged } = await makeRelease(
            connections.get(name)!,
            cube,
            {
              author: 'vesthub release',
              progress: (part, done, all) =>
                say(`${name}, ${cube.name}, ${part}: ${done} of ${all} cells`),
            },
          );
          const what = made ? 'made' : 'is as it was';
          say(
            `${name}, ${cube.name}: release ${number} ${what} (${changed} parts new, ${unchanged} as they were)`,
          );
        }
      });
    });
}
