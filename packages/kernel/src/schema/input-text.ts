/** The reason why PostgreSQL cannot store a text; null if it can. */
export function textFault(text: string): string | null {
  if (text.includes('\0')) return 'it contains the character U+0000';
  return /\p{Cs}/u.test(text) ? 'it contains half of a surrogate pair' : null;
}
