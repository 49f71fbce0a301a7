/** Thrown when a file cannot be read, so that none of its contents are imported. The message states the reason. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
}
