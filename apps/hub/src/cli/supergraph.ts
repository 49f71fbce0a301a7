import { writeFileSync } from 'node:fs';
import { HubConfigError } from '@vesthub/kernel';
import { Command } from 'commander';
import { allModules } from '../modules.ts';
import { placed } from '../config/placed.ts';
import { environmentSays } from '../placement/placements.ts';
import { publicSchemaOf } from '../serving/schema-changes.ts';
import { assemble } from '../serving/hub-endpoint.ts';
import { refuseBreaking } from './against.ts';
import type { Environment } from './command-line.ts';
import { readEnv, say } from './environment.ts';

/** `vesthub supergraph`. */
export function supergraphCommand(environment: Environment): Command {
  return new Command('supergraph')
    .description(
      'Compose the supergraph of the hub and the modules that are elsewhere, for any federation router.',
    )
    .option('--out <file>', 'write it to a file')
    .option('--against <file>', 'refuse it when callers of this public schema would notice')
    .action(({ out, against }: { out?: string; against?: string }) => {
      const env = readEnv(environment);
      const { supergraph } = assemble(placed(allModules, environmentSays(env)), env.limits);
      if (supergraph === null) {
        throw new HubConfigError(
          'Every module is in the hub, so there is no supergraph. Place one elsewhere, for example VESTHUB_PLACEMENT_ORCHESTRA=http://localhost:4001.',
        );
      }
      if (against !== undefined) refuseBreaking(publicSchemaOf(supergraph), against);
      if (out === undefined) process.stdout.write(supergraph);
      else {
        writeFileSync(out, supergraph);
        say(`Wrote ${out}.`);
      }
    });
}
