import { createReadStream } from 'node:fs';
import { pipeline, type Transform } from 'node:stream';
import { parser } from 'stream-json';
import type { SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';

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

/** Number of tokens between two calls of `drain`. */
const portionSize = 20_000;

interface Level {
  readonly into: Record<string, unknown> | unknown[] | null;
  readonly treatment: Treatment;
  readonly isArray: boolean;
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
  const input = createReadStream(file.path);
  const tokens = parser.asStream({ packValues: true, streamValues: false }) as Transform;
  pipeline(input, tokens, () => undefined);
  let count = 0;
  try {
    for await (const token of tokens as AsyncIterable<{ name: string; value?: unknown }>) {
      walker.take(token);
      if (++count % portionSize !== 0) continue;
      await visitor.drain?.();
      progress?.(input.bytesRead, file.size);
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(`The file is not valid JSON: ${(error as Error).message}.`, {
      cause: error,
    });
  } finally {
    input.destroy();
  }
  await visitor.drain?.();
  return walker.result;
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
        this.#levels.at(-1)!.key = withoutZero(String(token.value));
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
    this.#levels.push({ into, treatment, isArray, key: '', index: 0 });
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

/** Returns the text unchanged. Throws `RefusedFile` for a zero character, which PostgreSQL cannot store. */
function withoutZero(text: string): string {
  if (!text.includes('\u0000')) return text;
  throw new RefusedFile(`The text "${text.replaceAll('\u0000', '\\u0000')}" has a zero character.`);
}

function scalarOf({ name, value }: { name: string; value?: unknown }): Scalar {
  if (name === 'numberValue') return Number(value);
  if (name === 'stringValue') return withoutZero(String(value));
  if (name === 'trueValue' || name === 'falseValue') return name === 'trueValue';
  return null;
}
