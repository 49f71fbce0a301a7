/** A failure whose message tells the person at the keyboard all there is to know. */
export class SetupError extends Error {
  name = 'SetupError';
  isExpected = true;
}
