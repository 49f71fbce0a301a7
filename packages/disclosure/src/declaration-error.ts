/** Thrown for tables that are invalid or cannot be protected. The message names the mistake and a remedy. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError';
}
