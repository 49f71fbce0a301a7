import { parseEnv, type Environment, type HubEnv } from '../config/env.ts';
import { allModules } from '../modules.ts';

/** Parses the settings of this process. */
export function readEnv(environment: Environment): HubEnv {
  return parseEnv(
    environment,
    allModules.map((module) => module.name),
  );
}
