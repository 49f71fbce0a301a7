/** Receives messages about the database; a pino logger and `console` both fit. */
export interface DatabaseLog {
  info(message: string): void;
  warn(message: string): void;
}

/** A log that discards its messages. */
export const silent: DatabaseLog = { info() {}, warn() {} };
