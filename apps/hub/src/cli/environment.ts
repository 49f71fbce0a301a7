import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { parseEnv, type HubEnv } from '../config/env.ts';
import { allModules } from '../modules.ts';
import type { Environment } from './command-line.ts';

/** The settings of this process. */
export function readEnv(environment: Environment): HubEnv {
  return parseEnv(
    environment,
    allModules.map((module) => module.name),
  );
}

/** Logs as JSON lines on standard output, for machines to read. */
export function serverLog(env: HubEnv): Logger {
  return pino({ level: env.logLevel });
}

/** Logs into the data folder, when a person reads the terminal. */
export function fileLog(env: HubEnv): Logger {
  mkdirSync(env.dataFolder, { recursive: true });
  return pino({ level: env.logLevel }, pino.destination({ dest: join(env.dataFolder, 'hub.log') }));
}

/** A line for a person, on standard error so that results on standard output stay clean. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
