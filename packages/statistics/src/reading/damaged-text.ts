/** Signs that a letter of a text was lost or decoded wrongly, with the cause in words. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[\ud800-\udfff]/u, 'half of a character'],
  // eslint-disable-next-line no-control-regex -- PostgreSQL cannot store the zero character, and no name has the others.
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/, 'a control character'],
  [/\ufffd/, 'a lost letter (�)'],
  [
    /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]/,
    'letters of UTF-8 that were decoded as Latin-1',
  ],
  [
    /[†›¾¿¯](?=\p{Ll})|\p{L}[¾¿¯]|\p{Ll}[†›]\p{L}|\p{Ll}[‘Œ®]\p{Ll}/u,
    'letters of an encoding of DOS or the Macintosh',
  ],
];

/** Says which damage a text shows; null if it shows none. */
export function damageOf(text: string): string | null {
  return signs.find(([sign]) => sign.test(text))?.[1] ?? null;
}

/** The text without the characters that PostgreSQL cannot store: the zero character and halves of characters. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll(/[\ud800-\udfff]/gu, '');
}
