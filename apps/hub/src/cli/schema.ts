import { writeFileSync } from 'node:fs';
import { compose, pickModules } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { Command } from 'commander';
import { printSchema } from 'graphql';
import { allModules } from '../modules.ts';

/** `vesthub schema print`. */
export function schemaCommand(): Command {
  const command = new Command('schema').description('The schema of the hub or of a module.');
  command
    .command('print')
    .description('Print the public schema, or with --module the subgraph of one module, as SDL.')
    .option('--module <name>', 'the subgraph of this module')
    .option('--out <file>', 'write it to a file')
    .action(({ module, out }: { module?: string; out?: string }) => {
      const sdl = module === undefined ? publicSchema() : subgraph(module);
      if (out === undefined) process.stdout.write(sdl);
      else writeFileSync(out, sdl);
    });
  return command;
}

function publicSchema(): string {
  const { schema } = compose({ modules: [registryModule, ...allModules], as: 'hub' });
  return `${printSchema(schema)}\n`;
}

function subgraph(name: string): string {
  const { sdl } = compose({ modules: pickModules(allModules, [name]), as: 'service' });
  return `${sdl ?? ''}\n`;
}
