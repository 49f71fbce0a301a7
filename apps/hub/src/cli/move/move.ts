import type { Command } from 'commander';
import type { Environment } from '../../config/env.ts';
import { cancelCommand } from './cancel.ts';
import { dataCommand } from './data.ts';
import { forgetCommand } from './forget.ts';
import { processCommand } from './process.ts';
import { retireCommand } from './retire.ts';
import { statusCommand } from './status.ts';
import { verifyCommand } from './verify.ts';

/** `vesthub move`. */
export function moveCommand(command: Command, environment: Environment): void {
  command.addCommand(dataCommand(environment));
  command.addCommand(processCommand(environment));
  command.addCommand(verifyCommand(environment));
  command.addCommand(retireCommand(environment));
  command.addCommand(statusCommand(environment));
  command.addCommand(forgetCommand(environment));
  command.addCommand(cancelCommand(environment));
}
