import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '@vesthub/kernel/errors';
import type { Command } from 'commander';
import { say } from '../assembly/say.ts';
import { fileOf, publicName, schemasFolder } from '../schemas/files.ts';

/** File of the committed public schema, relative to the current folder. */
const committedFile = 'schema.graphql';

/** `vesthub schema`. */
export function schemaCommand(command: Command): void {
  command
    .command('print')
    .description('Print the public schema, or with --module the subgraph of one module, as SDL.')
    .option('--module <name>', 'the subgraph of this module')
    .option('--out <file>', 'write it to a file')
    .action(({ module, out }: { module?: string; out?: string }) => {
      const sdl = printed(module);
      if (out === undefined) process.stdout.write(sdl);
      else writeFileSync(out, sdl);
    });
  command
    .command('check')
    .description(
      'Say what callers of the committed schema would notice of the schema as it is now.',
    )
    .option('--against <file>', 'the committed schema', committedFile)
    .action(async ({ against }: { against: string }) => {
      const [{ refuseBreaking }, { publicSchema }] = await Promise.all([
        import('./against.ts'),
        import('../schemas/public-schema.ts'),
      ]);
      refuseBreaking(publicSchema(), against);
      say(`Nobody who relies on ${against} would notice.`);
    });
}

/** Reads the schema that the build printed. */
function printed(module: string | undefined): string {
  const known = readdirSync(schemasFolder).filter((file) => file !== fileOf(publicName));
  if (module !== undefined && !known.includes(fileOf(module))) {
    const names = known.map((file) => file.slice(0, -fileOf('').length));
    throw new ConfigurationError(
      `There is no module ${JSON.stringify(module)}. Known modules: ${names.toSorted().join(', ')}.`,
    );
  }
  return readFileSync(join(schemasFolder, fileOf(module ?? publicName)), 'utf8');
}
