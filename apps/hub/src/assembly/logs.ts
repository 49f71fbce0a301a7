import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseLog } from '@vesthub/database';
import pino, { type Logger } from 'pino';
import type { HubEnv } from '../config/env.ts';
import { say } from './say.ts';

/** Creates a log that writes JSON lines to standard output. */
export function serverLog(env: HubEnv): Logger {
  return pino({ level: env.logLevel });
}

/** Creates a log in the data folder, for hubs started at a terminal. */
export function fileLog(env: HubEnv): Logger {
  mkdirSync(env.dataFolder, { recursive: true });
  return pino({ level: env.logLevel }, pino.destination({ dest: join(env.dataFolder, 'hub.log') }));
}

/** Creates a log that discards all entries, for hubs that a command opens. */
export function silentLog(): Logger {
  return pino({ level: 'silent' });
}

/** The database log of commands. It prints only warnings, as lines for the user. */
export const commandLog: DatabaseLog = { info: () => undefined, warn: say };
