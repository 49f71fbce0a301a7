/** Thrown when the embedded server cannot be started or used. The message gives the reason and the remedy. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** Makes the error for a machine that cannot run the embedded server; the message suggests `DATABASE_URL`. */
export function unsupported(reason: string, options?: ErrorOptions): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL cannot run here: ${reason}. Set DATABASE_URL to a PostgreSQL server, ` +
      'version 15 or later, for example postgresql://user:password@localhost:5432/vesthub.',
    options,
  );
}
