import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, pickModules } from '@vesthub/kernel';
import { printSchema } from 'graphql';
import { allModules } from '../modules.ts';
import { fileOf, publicName, schemasFolder } from './files.ts';
import { publicSchema } from './public-schema.ts';

/**
 * Writes the public schema and the subgraph of each module to files. The build runs it, because composing takes
 * seconds and the schemas change only when the code does.
 */
rmSync(schemasFolder, { recursive: true, force: true });
mkdirSync(schemasFolder, { recursive: true });
write(publicName, printSchema(publicSchema()));
for (const { name } of allModules) {
  write(name, compose({ modules: pickModules(allModules, [name]), as: 'service' }).sdl ?? '');
}

function write(name: string, sdl: string): void {
  writeFileSync(join(schemasFolder, fileOf(name)), `${sdl}\n`);
}
