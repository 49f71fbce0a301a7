/** A file that cannot be read as a whole, so that nothing of it is imported. The message says why. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
}
