import type { SourceShape } from '../context/shapes.ts';
import { between } from './document.ts';
import { fold, textWords } from './words.ts';

/** Words before and after the first match in a snippet. */
const before = 6;
const longest = 22;

/** Whether a word of a text is one that was asked for, in this or another form. */
function matches(word: string, asked: readonly (readonly string[])[]): boolean {
  return asked.some((same) =>
    same.some((phrase) => phrase.split(' ').some((one) => isFormOf(word, one))),
  );
}

function isFormOf(word: string, asked: string): boolean {
  if (word === asked) return true;
  if (asked.length < 3 || /^\d+$/.test(asked)) return false;
  if (word.startsWith(asked)) return true;
  const stem = asked.slice(0, Math.max(4, asked.length - 3));
  return stem.length >= 4 && word.startsWith(stem) && word.length <= asked.length + 4;
}

/** The text that matches best, cut around its first match, with matching words between « and ». */
export function snippet(body: string, asked: readonly (readonly string[])[]): string {
  const texts = body.split(between).map((text) => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    const marks = words.map((word) => textWords(word).some((one) => matches(one, asked)));
    return { words, marks, count: marks.filter(Boolean).length };
  });
  const best = texts.reduce((one, other) => (other.count > one.count ? other : one));
  const start = Math.max(0, best.marks.indexOf(true) - before);
  const shown = best.words.slice(start, start + longest);
  const marked = shown.map((word, at) => (best.marks[start + at] ? mark(word) : word));
  return marked.join(' ').replaceAll('» «', ' ');
}

/** The word between « and », without the signs around it. */
function mark(word: string): string {
  const [, head = '', core = word, tail = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  return `${head}«${core}»${tail}`;
}

/** The source that holds most of what was asked for; the first of equals, null of none. */
export function bestSource(
  sources: readonly SourceShape[],
  asked: readonly (readonly string[])[],
): SourceShape | null {
  let best: SourceShape | null = null;
  let most = -1;
  for (const source of sources) {
    const words = new Set((source.words ?? '').split(/\s+/).map(fold));
    const held = asked.filter((same) => [...words].some((word) => matches(word, [same]))).length;
    if (held > most) [best, most] = [source, held];
  }
  return best;
}
