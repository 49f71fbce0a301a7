import type { RequestContext } from '../context/context.ts';
import type { Language } from '../context/shapes.ts';

/**
 * The language of a text. The argument `language` decides; without it, the header of the request; without both, it is
 * Norwegian.
 */
export function languageFor(
  args: { language?: Language | null | undefined },
  context: RequestContext,
): Language {
  return args.language ?? context.language;
}

/** The English text if the language is English and a translation exists; otherwise the Norwegian one. */
export function inLanguage<Text extends string | null>(
  language: Language,
  nb: Text,
  en?: string | null,
): Text | string {
  return language === 'EN' && en ? en : nb;
}
