import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseLog } from '@vesthub/database';
import pino, { type Logger } from 'pino';
import type { HubEnv } from '../config/env.ts';
import { say } from './say.ts';

/** A log of JSON lines on standard output. */
export function serverLog(env: HubEnv): Logger {
  return pino({ level: env.logLevel });
}

/** A log in the data folder, for hubs started at a terminal. */
export function fileLog(env: HubEnv): Logger {
  mkdirSync(env.dataFolder, { recursive: true });
  return pino({ level: env.logLevel }, pino.destination({ dest: join(env.dataFolder, 'hub.log') }));
}

/** A log that discards everything, for hubs that a command opens. */
export function silentLog(): Logger {
  return pino({ level: 'silent' });
}

/** The database log of commands: warnings only, as lines for the user. */
export const commandLog: DatabaseLog = { info: () => undefined, warn: say };
