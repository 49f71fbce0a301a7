import type { PothosBuilder } from './types.ts';

/** Publishes an enum. `description` describes the enum, and `descriptions` describes each value. */
export function addEnum(
  builder: PothosBuilder<object>,
  name: string,
  values: readonly string[],
  description: string,
  descriptions: Readonly<Record<string, string>>,
): object {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map((value) => [value, { value, description: descriptions[value] ?? '' }]),
    ),
  });
}

/**
 * The words in a description such as `Working group (arbeidsgruppe).`: Norwegian in round brackets at the end of the
 * first sentence, English before them. Without brackets, both are the sentence.
 */
export function wordsIn(description: string): { readonly nb: string; readonly en: string } {
  const sentence = description.replace(/\.(?:\s.*)?$/s, '');
  const [, en, nb] = /^(.*?)\s*\(([^()]*)\)$/s.exec(sentence) ?? [];
  return { nb: nb ?? sentence, en: en ?? sentence };
}
