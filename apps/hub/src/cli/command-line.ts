import type { Environment } from '../config/env.ts';
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addLazyCommands, type LazyCommand } from './lazy.ts';

const commands: readonly LazyCommand<Environment>[] = [
  {
    name: 'start',
    description: 'Start the hub with everything it needs, and open GraphiQL in the browser.',
    load: async () => (await import('./serve.ts')).startCommand,
  },
  {
    name: 'serve',
    description:
      'Serve the hub, or with --only one module as its owner runs it. Logs are JSON lines.',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  {
    name: 'migrate',
    description: 'Bring the tables of the modules in this hub to what their migrations say.',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  {
    name: 'seed',
    description:
      'Read the facts of the data files into the tables. Doing it again changes nothing.',
    load: async () => (await import('./seed.ts')).seedCommand,
  },
  {
    name: 'import',
    description: 'Import a file of figures or codes: all of it in one transaction, or nothing.',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'check',
    description: 'Compute again what the documents claim, and show what does not add up.',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'privacy',
    description: 'What data the hub keeps about people.',
    load: async () => (await import('./privacy.ts')).privacyCommand,
  },
  {
    name: 'release',
    description:
      'Protect figures about people and publish them. What has not changed stays; until it is done, the release before is served.',
    load: async () => (await import('./release.ts')).releaseCommand,
  },
  {
    name: 'documents',
    description: 'Operations that clients are known to ask.',
    load: async () => (await import('./documents.ts')).documentsCommand,
  },
  {
    name: 'schema',
    description: 'The schema of the hub or of a module.',
    load: async () => (await import('./schema.ts')).schemaCommand,
  },
  {
    name: 'module',
    description: 'The modules of the hub.',
    load: async () => (await import('./module.ts')).moduleCommand,
  },
  {
    name: 'move',
    description:
      'Move a module to another database or another process while it is used. See docs/moving-a-module.md.',
    load: async () => (await import('./move/move.ts')).moveCommand,
  },
  {
    name: 'supergraph',
    description:
      'Compose the supergraph of the hub and the modules that are elsewhere, for any federation router.',
    load: async () => (await import('./supergraph.ts')).supergraphCommand,
  },
  {
    name: 'token',
    description: 'Access tokens of programs that act for a body.',
    load: async () => (await import('./token.ts')).tokenCommand,
  },
  {
    name: 'keys',
    description: 'Keys that hub and services know each other by.',
    load: async () => (await import('./keys.ts')).keysCommand,
  },
];

/** Builds the `vesthub` command. Exit codes: 0 success, 1 failure (explained on standard error), 2 wrong usage. */
export function createCommandLine(environment: Environment): Command {
  const program = new Command('vesthub')
    .description(
      'GraphQL data hub for inter-municipal cooperation. Settings are environment variables; see docs/configuration.md.',
    )
    .version(version())
    .showHelpAfterError()
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  addLazyCommands(program, environment, commands);
  return program;
}

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
