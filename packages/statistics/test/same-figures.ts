import { RefusedFile } from '../src/reading/refused-file.ts';
import type { MadeFile } from './made-tables.ts';
import { readText } from './read-text.ts';

/** How a made file was read. */
export interface Outcome {
  /** Whether the whole file was refused. */
  readonly isRefused: boolean;
  readonly rejected: number;
  /** The figures that were read with another value, or that the file does not have. */
  readonly wrong: readonly string[];
  /** Number of figures that were neither read nor rejected. */
  readonly lost: number;
}

/** Reads a made file and compares its figures. */
export async function compared({ name, content, figures, sheet }: MadeFile): Promise<Outcome> {
  const options = sheet === undefined ? {} : { sheet };
  const read = await readText(name, content, options).catch((error: unknown) => {
    if (error instanceof RefusedFile) return null;
    throw error;
  });
  if (read === null) return { isRefused: true, rejected: 0, wrong: [], lost: 0 };
  const expected = new Map(
    figures.map(({ region, year, is }) => [`${region} ${year}-01-01`, valueOf(is)]),
  );
  const wrong = read.figures.flatMap(({ region, from, value, status }) => {
    const is = `${value} ${status}`;
    const key = `${region} ${from}`;
    const should = expected.get(key);
    expected.delete(key);
    return is === should ? [] : [`${key}: ${is} instead of ${should}`];
  });
  return {
    isRefused: false,
    rejected: read.rejections.length,
    wrong,
    lost: expected.size - read.rejections.length,
  };
}

/** The value and symbol that a figure should have. */
function valueOf(is: number | string): string {
  if (typeof is === 'number') return `${is === 0 ? 0 : is} null`;
  return is === '-' ? '0 -' : `null ${is}`;
}
