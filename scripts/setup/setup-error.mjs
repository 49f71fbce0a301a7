/** A failure of the setup whose message is shown without a stack trace. */
export class SetupError extends Error {
  name = 'SetupError';
  isExpected = true;
}
