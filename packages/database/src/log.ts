/** Where the database says what it does; a pino logger and `console` both fit. */
export interface DatabaseLog {
  info(message: string): void;
  warn(message: string): void;
}

/** A log that says nothing. */
export const silent: DatabaseLog = { info() {}, warn() {} };
