import { HubConfigError } from './errors.ts';

/** The error for a name that two modules, or one module twice, want to use. */
export function twice(kind: string, name: string, first: string, second: string): HubConfigError {
  return first === second
    ? new HubConfigError(`Module ${first} registers the ${kind} ${name} twice.`)
    : new HubConfigError(
        `Modules ${first} and ${second} both have a ${kind} ${name}: names are unique over all modules.`,
      );
}
