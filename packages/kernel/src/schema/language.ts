import type { Language } from '../context/shapes.ts';

/**
 * The English text if English was requested and a translation exists; otherwise the Norwegian one.
 */
export function inLanguage<Text extends string | null>(
  args: { language?: Language | null | undefined },
  nb: Text,
  en?: string | null,
): Text | string {
  return args.language === 'EN' && en ? en : nb;
}
