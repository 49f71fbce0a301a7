import type { SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { openText } from './encoding.ts';
import { Keywords } from './px-keywords.ts';

/** Maximum number of characters of the keywords, which are kept in memory. */
const longest = 50_000_000;

/** Maximum number of characters of a cell, and of the blanks before it. */
const longestCell = 1_000_000;

/** Portions of a PC-Axis file: first the keywords, then the cells. */
export type PxPortion = { readonly keywords: Keywords } | { readonly cells: readonly string[] };

/** Reads a PC-Axis file as a stream. Quoted cells keep their quotation marks off. */
export async function* readPx(
  file: SourceFile,
  progress?: (bytes: number, size: number) => void,
): AsyncGenerator<PxPortion> {
  const input = openText(file);
  const reader = new PxReader();
  try {
    for await (const text of input.texts) {
      yield* reader.take(text);
      progress?.(input.bytesRead(), file.size);
      if (reader.isComplete) return;
    }
  } finally {
    input.close();
  }
  throw new RefusedFile('The file ends before the «;» that ends its DATA.');
}

class PxReader {
  /** Whether the end of the cells was read. */
  isComplete = false;
  #rest = '';
  #isData = false;
  readonly #keywords = new Keywords();
  #length = 0;

  *take(text: string): Generator<PxPortion> {
    let given = this.#rest + text;
    if (!this.#isData) {
      this.#length += text.length;
      given = this.#takeKeywords(given);
      if (!this.#isData) {
        if (this.#length > longest)
          throw new RefusedFile(`The keywords have more than ${longest} characters.`);
        this.#rest = given;
        return;
      }
      yield { keywords: this.#keywords };
    }
    yield { cells: this.#takeCells(given) };
  }

  /** Takes whole statements; returns what is left, which begins with the cells after `DATA=`. */
  #takeKeywords(text: string): string {
    let start = 0;
    for (;;) {
      const data = /^\s*DATA\s*=/.exec(text.slice(start, start + 200));
      if (data) {
        this.#isData = true;
        return text.slice(start + data[0].length);
      }
      const end = endOf(text, start);
      if (end < 0) return text.slice(start);
      this.#keywords.add(text.slice(start, end));
      start = end + 1;
    }
  }

  /** The cells that end in this portion. A cell at its end may go on in the next one. */
  #takeCells(text: string): string[] {
    const cells: string[] = [];
    const pattern = /"([^"\n]*)"|(;)|([^\s";]+)/g;
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const [all, quoted, stop, bare] = match;
      // A quotation mark that is not closed yet may be closed in the next portion.
      if (text.slice(end, match.index).includes('"')) break;
      if (stop !== undefined) {
        this.isComplete = true;
        return cells;
      }
      const after = match.index + all.length;
      // The last cell may go on in the next portion, unless its closing quotation mark was read.
      if (after === text.length && quoted === undefined) break;
      cells.push(quoted ?? bare!);
      end = after;
    }
    this.#rest = text.slice(end);
    if (this.#rest.length > longestCell) {
      throw new RefusedFile('DATA has a quotation mark that is not closed.');
    }
    return cells;
  }
}

/** The position of the «;» that ends a statement; -1 if it is not in the text. Inside quotation marks it ends none. */
function endOf(text: string, start: number): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ';' && !isQuoted) return at;
  }
  return -1;
}
