import { resolve } from 'node:path';
import type { Command } from 'commander';
import { addModule, newModule } from '../scaffold/new-module.ts';
import type { Environment } from '../config/env.ts';
import { addLazyCommands } from './lazy.ts';
import { say } from '../assembly/say.ts';

const install = ['--no-install', 'only write the files, and print the commands to run'] as const;

/** `vesthub module`. */
export function moduleCommand(command: Command, environment: Environment): void {
  command
    .command('new')
    .argument('<name>', 'lower case with hyphens, such as choir')
    .option(...install)
    .description(
      'Make a module that works, in a clone: package, tables, a type with a query, tests.',
    )
    .action((text: string, options: { install: boolean }) => {
      const { kebab } = newModule(text, { from: process.cwd(), progress: say, ...options });
      say(`The module ${kebab} is there. See docs/adding-a-module.md for what comes next.`);
    });
  command
    .command('add')
    .argument('<repository>', 'folder of a clone that holds packages/module-… and prisma/…')
    .option(...install)
    .description('Bring in a module from a repository of its own, or bring it up to date.')
    .action((repository: string, options: { install: boolean }) => {
      const folder = resolve(repository);
      const { kebab } = addModule(folder, { from: process.cwd(), progress: say, ...options });
      say(`The module ${kebab} is in this clone as it is in ${repository}.`);
    });
  addLazyCommands(command, environment, [
    {
      name: 'list',
      description:
        'Each module with its owner today, where it runs, its tables, rows, types and checks.',
      load: async () => (await import('./module-list.ts')).moduleListCommand,
    },
  ]);
}
