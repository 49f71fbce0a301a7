import { months, stopWords, synonyms } from './trade-words.ts';

/**
 * Folds a text for comparison: lower case without accents, `æ` as ae, `ø` and `oe` as o, `å` and `aa` as a, so that all
 * spellings match.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('aa', 'a')
    .replaceAll('oe', 'o');
}

const monthNumbers = new Map(
  months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);
const monthPattern = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const isoDate = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g;
const digitDate = /\b(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})\b/g;
const wordDate = new RegExp(
  `\\b(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(${monthPattern})\\.?,?\\s+(\\d{4})\\b`,
  'gi',
);
const thousands = /(?<![\d.,])\d{1,3}(?:[ .\u00a0\u202f'’]\s?\d{3})+(?!\d)/g;

/** A day as one word, `20140904`, which begins with its year and month. */
function dayWord(year: string, month: number | string, day: string): string {
  return `${year}${String(month).padStart(2, '0')}${day.padStart(2, '0')}`;
}

interface Spelled {
  /** The text without its days and grouped numbers. */
  readonly rest: string;
  /** Days, as `dayWord` writes them. */
  readonly days: string[];
  /** Numbers, as digits. */
  readonly numbers: string[];
}

function spelled(text: string): Spelled {
  const days: string[] = [];
  const numbers: string[] = [];
  const day = (year: string, month: number | string, date: string) => {
    days.push(dayWord(year, month, date));
    return ' ';
  };
  const rest = text
    .normalize('NFC')
    .replace(isoDate, (_all, year: string, month: string, date: string) => day(year, month, date))
    .replace(digitDate, (_all, date: string, month: string, year: string) => day(year, month, date))
    .replace(wordDate, (_all, date: string, month: string, year: string) =>
      day(year, monthNumbers.get(month.toLowerCase())!, date),
    )
    .replace(thousands, (number) => {
      numbers.push(number.replace(/\D/g, ''));
      return ' ';
    });
  return { rest, days, numbers };
}

function plainWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(fold);
}

/** Returns the words of a stored text. Adds each day and each number with grouped digits as one word. */
export function textWords(text: string): string[] {
  const { rest, days, numbers } = spelled(text);
  const years = days.map((day) => day.slice(0, 4));
  const grouped = days.length + numbers.length === 0 ? [] : plainWords(text);
  return [...plainWords(rest), ...days, ...years, ...numbers, ...grouped];
}

const foldedStops = new Set(stopWords.map(fold));
const foldedGroups = synonyms.map((group) => group.map((word) => plainWords(word).join(' ')));

/** A term of a search: a word and its synonyms. */
export interface Term {
  readonly word: string;
  /** Folded words and phrases that count as `word`. A blank separates the words of a phrase. */
  readonly same: readonly string[];
}

const longestPhrase = Math.max(...foldedGroups.flat().map((phrase) => phrase.split(' ').length));

/** The terms of a search text, without question words. */
export function termsOf(text: string): Term[] {
  const { rest, days, numbers } = spelled(text);
  const words = plainWords(rest);
  const phrases: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseAt(words, at);
    phrases.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  const all = [...new Set([...phrases, ...days, ...numbers])];
  const telling = all.filter(
    (word) => !foldedStops.has(word) && !(word.length < 2 && all.length > 1 && /\D/.test(word)),
  );
  return (telling.length > 0 ? telling : all)
    .slice(0, 12)
    .map((word) => ({ word, same: sameAs(word) }));
}

/** Returns how many of `words`, from the index `at` on, form a phrase in a group of synonyms. Returns 1 if none do. */
function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    if (foldedGroups.some((group) => group.includes(phrase))) return length;
  }
  return 1;
}

const endings = /(?:ernes|enes|erne|ene|ane|ens|ets|ers|ere|en|et|er|ar|es|as|a|e|s|r)$/;

/** A folded word or phrase without the ending of its last word; unchanged if it is too short for an ending. */
export function stemOf(word: string): string {
  return word.length > 4 ? word.replace(endings, '') : word;
}

function sameAs(word: string): string[] {
  const groups = foldedGroups.filter((group) =>
    group.some((one) => one === word || stemOf(one) === stemOf(word)),
  );
  return [...new Set(groups.flat())].filter((one) => one !== word);
}
