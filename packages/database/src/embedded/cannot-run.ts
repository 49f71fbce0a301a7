import { HubConfigError } from '@vesthub/kernel/errors';

/** The embedded server cannot work on this machine: says why, and names the way round it. */
export function cannotRun(reason: string, options?: ErrorOptions): HubConfigError {
  return new HubConfigError(
    `The embedded PostgreSQL cannot run here: ${reason}. Set DATABASE_URL to a PostgreSQL server, ` +
      'version 15 or later, for example postgresql://user:password@localhost:5432/vesthub.',
    options,
  );
}
