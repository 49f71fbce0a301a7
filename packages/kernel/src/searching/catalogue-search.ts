import type { CatalogueRecord } from '../schema/catalogue.ts';
import { stemOf, termsOf, textWords } from './words.ts';

/** Words without their endings, between blanks, so that a phrase can be found in them. */
function stems(words: readonly string[]): string {
  return ` ${words.map(stemOf).join(' ')} `;
}

/** A field name such as `municipalityPopulations` in words. */
function nameWords(field: string): string[] {
  return textWords(field.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));
}

/** For each term of a search text, the stems of the term and of its synonyms. */
function stemmedTerms(text: string): string[][] {
  return termsOf(text).map(({ word, same }) =>
    [word, ...same].map((phrase) => stems(phrase.split(' '))),
  );
}

interface Match {
  readonly record: CatalogueRecord;
  /** Number of terms in the entry. */
  readonly matched: number;
  /** Number of terms in the entry's term or field name, which say more than words of its question. */
  readonly named: number;
}

function matchOf(record: CatalogueRecord, terms: readonly string[][]): Match {
  const { field, term, question } = record;
  const names = [stems(nameWords(field)), stems(textWords(term))];
  const texts = [...names, stems(textWords(question.nb)), stems(textWords(question.en))];
  const count = (places: readonly string[]) =>
    terms.filter((phrases) => phrases.some((one) => places.some((place) => place.includes(one))))
      .length;
  return { record, matched: count(texts), named: count(names) };
}

/**
 * The entries with most of the words of `text`, or with words of the same meaning: Norwegian forms, synonyms and English
 * words. Entries that have a word in their term or name come first.
 */
export function searchCatalogue(
  records: readonly CatalogueRecord[],
  text: string,
): readonly CatalogueRecord[] {
  const terms = stemmedTerms(text);
  const matches = records.map((record) => matchOf(record, terms));
  const most = Math.max(0, ...matches.map(({ matched }) => matched));
  if (most === 0) return [];
  return matches
    .filter(({ matched }) => matched === most)
    .sort((a, b) => b.named - a.named)
    .map(({ record }) => record);
}

/** Maximum number of entries in the answer to a search. */
const mostEntries = 5;

/** The entries whose term or name has a word of `text`: the lists of the things that the text names. */
export function listsNamed(
  records: readonly CatalogueRecord[],
  text: string,
): readonly CatalogueRecord[] {
  const terms = stemmedTerms(text);
  return records
    .map((record) => matchOf(record, terms))
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.named - a.named || b.matched - a.matched)
    .slice(0, mostEntries)
    .map(({ record }) => record);
}
