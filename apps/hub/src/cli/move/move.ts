import { Command } from 'commander';
import type { Environment } from '../command-line.ts';
import { cancelCommand } from './cancel.ts';
import { dataCommand } from './data.ts';
import { forgetCommand } from './forget.ts';
import { processCommand } from './process.ts';
import { retireCommand } from './retire.ts';
import { statusCommand } from './status.ts';
import { verifyCommand } from './verify.ts';

/** `vesthub move`. */
export function moveCommand(environment: Environment): Command {
  const command = new Command('move').description(
    'Move a module to another database or another process while it is used. See docs/moving-a-module.md.',
  );
  command.addCommand(dataCommand(environment));
  command.addCommand(processCommand(environment));
  command.addCommand(verifyCommand(environment));
  command.addCommand(retireCommand(environment));
  command.addCommand(statusCommand(environment));
  command.addCommand(forgetCommand(environment));
  command.addCommand(cancelCommand(environment));
  return command;
}
