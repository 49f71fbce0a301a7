import type { Command } from 'commander';
import { newServiceKey } from '@vesthub/federation/service-keys';
import { say } from '../assembly/say.ts';

/** `vesthub keys new`. */
export function keysCommand(command: Command): void {
  command
    .command('new')
    .description(
      'Make a key: the private half for VESTHUB_SERVICE_KEYS of the hub, the public half for that of the services.',
    )
    .action(() => {
      const key = newServiceKey();
      say('The first line is for the hub and a secret, the second for the services:');
      process.stdout.write(`${key.private}\n${key.public}\n`);
    });
}
