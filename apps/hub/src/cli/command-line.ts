import { Command } from 'commander';
import { checkCommand } from './check.ts';
import { keysCommand } from './keys.ts';
import { importCommand } from './import.ts';
import { documentsCommand } from './documents.ts';
import { migrateCommand } from './migrate.ts';
import { moduleCommand } from './module.ts';
import { privacyCommand } from './privacy.ts';
import { releaseCommand } from './release.ts';
import { moveCommand } from './move/move.ts';
import { schemaCommand } from './schema.ts';
import { seedCommand } from './seed.ts';
import { serveCommand, startCommand } from './serve.ts';
import { supergraphCommand } from './supergraph.ts';
import { tokenCommand } from './token.ts';

/** The environment as the process was given it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Builds the `vesthub` command. Exit codes: 0 done, 1 something is wrong and was said, 2 wrong usage. */
export function createCommandLine(environment: Environment): Command {
  const program = new Command('vesthub')
    .description(
      'GraphQL data hub for inter-municipal cooperation. Settings are environment variables; see docs/configuration.md.',
    )
    .showHelpAfterError()
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  program.addCommand(startCommand(environment));
  program.addCommand(serveCommand(environment));
  program.addCommand(migrateCommand(environment));
  program.addCommand(seedCommand(environment));
  program.addCommand(importCommand(environment));
  program.addCommand(checkCommand(environment));
  program.addCommand(privacyCommand());
  program.addCommand(releaseCommand(environment));
  program.addCommand(documentsCommand(environment));
  program.addCommand(schemaCommand());
  program.addCommand(moduleCommand(environment));
  program.addCommand(moveCommand(environment));
  program.addCommand(supergraphCommand(environment));
  program.addCommand(tokenCommand(environment));
  program.addCommand(keysCommand());
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}
