/** A readable key made of words: lower case, digits, hyphens and dots. */
export function slug(text: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' };
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[æøåäö]/g, (letter) => letters[letter]!)
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/-*\.-*/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 120);
}
