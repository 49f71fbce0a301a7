import { pipeline, Readable, type Transform } from 'node:stream';
import { parser } from 'stream-json';
import type { SourceFile } from '../reading/format.ts';
import { storable } from '../reading/damaged-text.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { openText } from './encoding.ts';

/** A JSON value other than an object or array. */
export type Scalar = string | number | boolean | null;

/** How to treat the value at a path: keep it in the result, skip it, or stream its items. */
export type Treatment = 'keep' | 'skip' | 'stream';

/** Callbacks of `walkJson`. */
export interface Visitor {
  /** Decides how to treat the value at `path`, the keys from the root to the value. */
  treat(path: readonly string[]): Treatment;
  /** Receives an item of a streamed array (by index) or object (by key). */
  item?(key: string | number, value: Scalar): void;
  /** Awaited after each portion of tokens, for back-pressure. */
  drain?(): Promise<void>;
}

/** Greatest depth of nested values. The deepest format needs eight levels. */
const deepest = 100;

/** Number of tokens between two calls of `drain`. */
const portionSize = 20_000;

interface Level {
  readonly into: Record<string, unknown> | unknown[] | null;
  readonly treatment: Treatment;
  readonly isArray: boolean;
  /** The names of members so far; null where they are not compared. */
  readonly names: Set<string> | null;
  key: string;
  index: number;
}

/** Reads a JSON file as a stream and returns the kept values. Never holds a whole skipped or streamed value. */
export async function walkJson(
  file: SourceFile,
  visitor: Visitor,
  progress?: (bytes: number, size: number) => void,
): Promise<unknown> {
  const walker = new Walker(visitor);
  let count = 0;
  const pause = async (bytes: number) => {
    await visitor.drain?.();
    progress?.(bytes, file.size);
  };
  await readTokens(file, { packValues: true, streamValues: false }, (token, bytesRead) => {
    walker.take(token);
    count += 1;
    return count % portionSize === 0 ? pause(bytesRead()) : undefined;
  });
  await visitor.drain?.();
  return walker.result;
}

interface Token {
  readonly name: string;
  readonly value?: unknown;
}

/** Passes the tokens of a JSON file to `take`, which may stop reading by throwing `Enough`. */
async function readTokens(
  file: SourceFile,
  options: Parameters<typeof parser.asStream>[0],
  take: (token: Token, bytesRead: () => number) => Promise<void> | undefined,
): Promise<void> {
  const input = openText(file);
  const tokens = parser.asStream(options) as Transform;
  pipeline(Readable.from(input.texts), tokens, () => undefined);
  let depth = 0;
  try {
    for await (const token of tokens as AsyncIterable<Token>) {
      if (token.name === 'startObject' || token.name === 'startArray') depth += 1;
      if (token.name === 'endObject' || token.name === 'endArray') depth -= 1;
      if (depth > deepest) {
        throw new RefusedFile(
          `The file has values that are nested more than ${deepest} levels deep.`,
        );
      }
      const taken = take(token, input.bytesRead);
      if (taken) await taken;
    }
  } catch (error) {
    if (error instanceof Enough) return;
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(`The file is not valid JSON: ${(error as Error).message}.`, {
      cause: error,
    });
  } finally {
    tokens.destroy();
    input.close();
  }
}

/** Thrown to stop reading a file of which enough is known. */
class Enough extends Error {}

/** Whether an object in one of the outer two levels of a JSON file has the member `name`. False for a file that is no JSON. */
export async function hasMember(file: SourceFile, name: string): Promise<boolean> {
  let found = false;
  const options = { packKeys: true, packStrings: false, packNumbers: false, streamValues: false };
  let depth = 0;
  try {
    await readTokens(file, options, (token) => {
      if (token.name === 'startObject' || token.name === 'startArray') depth += 1;
      if (token.name === 'endObject' || token.name === 'endArray') depth -= 1;
      if (token.name !== 'keyValue' || depth > 2 || token.value !== name) return undefined;
      found = true;
      throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
  }
  return found;
}

class Walker {
  result: unknown = undefined;
  readonly #visitor: Visitor;
  readonly #levels: Level[] = [];

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  take(token: { name: string; value?: unknown }): void {
    switch (token.name) {
      case 'startObject':
        return this.#open(false);
      case 'startArray':
        return this.#open(true);
      case 'endObject':
      case 'endArray':
        this.#levels.pop();
        return;
      case 'keyValue':
        this.#name(readable(String(token.value)));
        return;
      default:
        return this.#scalar(scalarOf(token));
    }
  }

  #open(isArray: boolean): void {
    const treatment = this.#treatment();
    const empty: Level['into'] = isArray ? [] : (Object.create(null) as Record<string, unknown>);
    const into = treatment === 'keep' ? empty : null;
    if (treatment === 'keep') this.#put(into);
    else this.#next();
    const names = treatment === 'keep' && !isArray ? new Set<string>() : null;
    this.#levels.push({ into, treatment, isArray, names, key: '', index: 0 });
  }

  /** Begins a member. Two members of one name would leave it to chance which is read. */
  #name(name: string): void {
    const level = this.#levels.at(-1)!;
    if (level.names?.has(name)) {
      const path = this.#levels.slice(0, -1).map(({ key }) => key);
      const place = path.length === 0 ? 'the file' : path.join('.');
      throw new RefusedFile(`The member "${name}" occurs more than once in ${place}.`);
    }
    level.names?.add(name);
    level.key = name;
  }

  #scalar(value: Scalar): void {
    const level = this.#levels.at(-1);
    if (level?.treatment === 'stream') {
      this.#visitor.item?.(level.isArray ? level.index : level.key, value);
      level.index += 1;
      // A scalar at a streamed path has no items, so it is kept.
    } else if (this.#treatment() !== 'skip') this.#put(value);
    else this.#next();
  }

  #treatment(): Treatment {
    const level = this.#levels.at(-1);
    if (!level) return 'keep';
    if (level.treatment !== 'keep') return 'skip';
    return level.isArray ? 'keep' : this.#visitor.treat(this.#levels.map(({ key }) => key));
  }

  #put(value: unknown): void {
    const level = this.#levels.at(-1);
    if (!level) this.result = value;
    else if (Array.isArray(level.into)) level.into.push(value);
    else if (level.into) level.into[level.key] = value;
    this.#next();
  }

  #next(): void {
    const level = this.#levels.at(-1);
    if (level) level.index += 1;
  }
}

/** Returns the text unchanged. Throws `RefusedFile` for the characters that PostgreSQL cannot store. */
function readable(text: string): string {
  if (storable(text) === text) return text;
  const isZero = text.includes('\u0000');
  const shown = text
    .replaceAll('\u0000', '\\u0000')
    .replaceAll(/[\ud800-\udfff]/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  throw new RefusedFile(
    `The text "${shown.slice(0, 100)}" has ${isZero ? 'a zero character' : 'half of a character'}.`,
  );
}

function scalarOf({ name, value }: { name: string; value?: unknown }): Scalar {
  if (name === 'numberValue') return Number(value);
  if (name === 'stringValue') return readable(String(value));
  if (name === 'trueValue' || name === 'falseValue') return name === 'trueValue';
  return null;
}
