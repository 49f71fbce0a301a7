import { damaged, unpack, type Part } from './archive.ts';
import { RefusedFile } from '../../reading/refused-file.ts';

/** Receives the tags and texts of a document. Names are without prefix. */
export interface XmlHandler {
  open?(name: string, tag: Tag): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part that is kept in memory. */
export type ReadPart = (part: Part, handler: XmlHandler) => Promise<void>;

/** Maximum number of characters of a tag or text. A cell of Excel has at most 32 767. */
const longest = 1_000_000;

/** Greatest depth of nested elements. */
const deepest = 100;

const wholeTag = /<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;

/** A start tag. */
export class Tag {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value of the attribute that `pattern` finds; see `attribute`. */
  get(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.#text);
    return found ? decoded(found[1] ?? found[2] ?? '') : undefined;
  }
}

/** The pattern of an attribute, whatever prefix `name` may have. */
export function attribute(name: string): RegExp {
  return new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
}

/** Reads the XML of a workbook in portions of text. Documents with declarations of types are refused: workbooks have none. */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(portion: string): void {
    const text = this.#rest + portion;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) break;
      if (start > at) this.#handler.text?.(decoded(text.slice(at, start)));
      at = start;
      const end = this.#take(text, start);
      if (end < 0) break;
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longest) {
      throw new RefusedFile(
        `The workbook cannot be read: a cell has more than ${longest} characters.`,
      );
    }
  }

  end(): void {
    if (this.#open.length > 0 || this.#rest.trim() !== '') throw damaged();
  }

  /** Takes what begins with `<` at `start`; returns the position after it, or -1 if it does not end in the text. */
  #take(text: string, start: number): number {
    if (text[start + 1] === '!' || text[start + 1] === '?') return this.#special(text, start);
    wholeTag.lastIndex = start;
    const [tag] = wholeTag.exec(text) ?? [];
    if (tag === undefined) return -1;
    const isEnd = tag[1] === '/';
    const name = /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1];
    if (name === undefined) throw damaged();
    if (!isEnd) this.#begin(name, tag);
    if (isEnd || tag.endsWith('/>')) this.#finish(name);
    return start + tag.length;
  }

  #begin(name: string, tag: string): void {
    this.#open.push(name);
    if (this.#open.length > deepest) throw damaged();
    this.#handler.open?.(name, new Tag(tag));
  }

  #finish(name: string): void {
    if (this.#open.pop() !== name) throw damaged();
    this.#handler.close?.(name);
  }

  /** Comments and instructions are skipped; marked sections are text. */
  #special(text: string, start: number): number {
    if (text.length < start + 9) return -1;
    const [begin, stop] = specials.find(([one]) => text.startsWith(one, start)) ?? [];
    if (begin === undefined || stop === undefined) throw damaged();
    const end = text.indexOf(stop, start + begin.length);
    if (end < 0) return -1;
    if (begin === '<![CDATA[') this.#handler.text?.(text.slice(start + begin.length, end));
    return end + stop.length;
  }
}

const specials = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, ten, sixteen, name) => {
    if (name !== undefined) return entities[String(name)] ?? String(all);
    const code = ten === undefined ? Number.parseInt(String(sixteen), 16) : Number(ten);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Unpacks a part and decodes it as XML documents are: in UTF-16 with a byte order mark, otherwise in UTF-8. */
export async function* textOf(path: string, part: Part): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of unpack(path, part)) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? damaged(error) : error;
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads a whole part. */
export async function readXml(path: string, part: Part, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const text of textOf(path, part)) reader.write(text);
  reader.end();
}
