import { ConfigurationError } from './errors.ts';

/** The error for a name that is declared twice, in two modules or in one. */
export function duplicateError(
  kind: string,
  name: string,
  first: string,
  second: string,
): ConfigurationError {
  return first === second
    ? new ConfigurationError(`Module ${first} registers the ${kind} ${name} twice.`)
    : new ConfigurationError(
        `Modules ${first} and ${second} both have a ${kind} ${name}: names are unique over all modules.`,
      );
}
