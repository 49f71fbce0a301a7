import type { SourceShape } from '../context/shapes.ts';
import { between } from './document.ts';
import { fold, textWords } from './words.ts';

/** A snippet has at most `before` words before its first match, and at most `longest` words. */
const before = 6;
const longest = 22;

/** Finds the terms of one search in texts. */
export interface TermFinder {
  /** Whether a word, as the text prints it, is a form of any term. */
  isMatch(word: string): boolean;
  /** How many of the terms the text has, in any inflected form. */
  count(text: string): number;
}

/**
 * Makes a finder for terms. Each term is a list of folded words and phrases with the same meaning. The finder caches
 * the words of texts, because the rows of one search repeat words and folding is slow.
 */
export function createTermFinder(terms: readonly (readonly string[])[]): TermFinder {
  const forms = terms.map((same) => [...new Set(same.flatMap((phrase) => phrase.split(' ')))]);
  const termsOf = remember((folded: string) =>
    forms.flatMap((words, term) => (words.some((one) => isFormOf(folded, one)) ? [term] : [])),
  );
  const foldedTermsOf = remember((word: string) => termsOf(fold(word)));
  return {
    isMatch: remember((word) => textWords(word).some((one) => termsOf(one).length > 0)),
    count: (text) => new Set(text.split(/\s+/).flatMap(foldedTermsOf)).size,
  };
}

function remember<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (known.has(word)) return known.get(word)!;
    const value = compute(word);
    known.set(word, value);
    return value;
  };
}

function isFormOf(word: string, asked: string): boolean {
  if (word === asked) return true;
  if (asked.length < 3 || /^\d+$/.test(asked)) return false;
  if (word.startsWith(asked)) return true;
  const stem = asked.slice(0, Math.max(4, asked.length - 3));
  return stem.length >= 4 && word.startsWith(stem) && word.length <= asked.length + 4;
}

/** The text in `body` with the most matching words, cut around the first match. Puts matches between « and ». */
export function snippet(body: string, finder: TermFinder): string {
  const texts = body.split(between).map((text) => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    const marks = words.map((word) => finder.isMatch(word));
    return { words, marks, count: marks.filter(Boolean).length };
  });
  const best = texts.reduce((one, other) => (other.count > one.count ? other : one));
  const start = Math.max(0, best.marks.indexOf(true) - before);
  const shown = best.words.slice(start, start + longest);
  const marked = shown.map((word, at) => (best.marks[start + at] ? mark(word) : word));
  return marked.join(' ').replaceAll('» «', ' ');
}

/** Puts « and » around a word, but not around its punctuation. */
function mark(word: string): string {
  const [, head = '', core = word, tail = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  return `${head}«${core}»${tail}`;
}

/** The source whose words contain the most terms, in any inflected form. The first source wins a tie; null for none. */
export function bestSource(
  sources: readonly SourceShape[],
  finder: TermFinder,
): SourceShape | null {
  let best: SourceShape | null = null;
  let most = -1;
  for (const source of sources) {
    const held = finder.count(source.words ?? '');
    if (held > most) [best, most] = [source, held];
  }
  return best;
}
