import type { Language } from '../context/shapes.ts';

/** The English text when English is asked for and a translation exists, the Norwegian one otherwise. */
export function inLanguage<Text extends string | null>(
  args: { language?: Language | null | undefined },
  nb: Text,
  en?: string | null,
): Text | string {
  return args.language === 'EN' && en ? en : nb;
}
