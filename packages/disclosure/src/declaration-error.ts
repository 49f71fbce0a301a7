/** Invalid or unprotectable tables. The message names the mistake and a remedy. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError';
}
