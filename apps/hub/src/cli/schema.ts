import { writeFileSync } from 'node:fs';
import { compose, pickModules } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import type { Command } from 'commander';
import { printSchema, type GraphQLSchema } from 'graphql';
import { allModules, features } from '../modules.ts';
import { refuseBreaking, schemaFile } from './against.ts';
import { say } from '../assembly/say.ts';

/** `vesthub schema`. */
export function schemaCommand(command: Command): void {
  command
    .command('print')
    .description('Print the public schema, or with --module the subgraph of one module, as SDL.')
    .option('--module <name>', 'the subgraph of this module')
    .option('--out <file>', 'write it to a file')
    .action(({ module, out }: { module?: string; out?: string }) => {
      const sdl = module === undefined ? `${printSchema(publicSchema())}\n` : subgraph(module);
      if (out === undefined) process.stdout.write(sdl);
      else writeFileSync(out, sdl);
    });
  command
    .command('check')
    .description(
      'Say what callers of the committed schema would notice of the schema as it is now.',
    )
    .option('--against <file>', 'the committed schema', schemaFile)
    .action(({ against }: { against: string }) => {
      refuseBreaking(publicSchema(), against);
      say(`Nobody who relies on ${against} would notice.`);
    });
}

function publicSchema(): GraphQLSchema {
  return compose({ modules: [registryModule, ...allModules], as: 'monolith', features }).schema;
}

function subgraph(name: string): string {
  const { sdl } = compose({ modules: pickModules(allModules, [name]), as: 'service' });
  return `${sdl ?? ''}\n`;
}
