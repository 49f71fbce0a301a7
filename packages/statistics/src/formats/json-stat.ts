import type { Entry } from '../reading/figure.ts';
import type { Format, ReadContext, SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { headText } from './encoding.ts';
import { Cube } from './json-stat-cube.ts';
import { readDataSet } from './json-stat-data-set.ts';
import { hasMember, walkJson, type Scalar } from './json-stream.ts';

/** JSON-stat 1 and 2, as PxWeb's API, the Norwegian Institute of Public Health (FHI) and others publish it. */
export const jsonStatFormat: Format = {
  name: 'json-stat',
  detect: (file) => {
    const text = headText(file);
    if (!/^\s*\{/.test(text)) return false;
    // Large values or symbols may stand before the members by which a data set is recognised.
    return /"class"\s*:\s*"(dataset|collection)"/.test(text) || hasMember(file, 'dimension');
  },
  read: async (file, context) => {
    const statuses = [new Map<number, string>(), new Map<number, string>()] as const;
    const seen = [new Positions(), new Positions()];
    let depth = 0;
    const kept = await walkJson(file, {
      treat: (path) => {
        if (path.at(-1) === 'value' && path.length <= 2 && path[0] !== 'dimension') return 'skip';
        if (path.at(-1) !== 'status' || path.length > 2 || path[0] === 'dimension') return 'keep';
        depth = path.length - 1;
        return 'stream';
      },
      item: (key, value) => {
        const at = positionOf('status', key);
        if (seen[depth]!.add(at)) throw repeated('status', at);
        if (typeof value === 'string' && value !== '') statuses[depth as 0 | 1].set(at, value);
      },
    });
    const dataSet = readDataSet(kept);
    const wrapped = !(typeof kept === 'object' && kept !== null && 'dimension' in kept);
    const cube = new Cube(dataSet, context);
    return {
      holds: 'figures',
      about: {
        dataSet: dataSet.label || undefined,
        publisher: dataSet.source ?? (cube.table === null ? undefined : 'Statistisk sentralbyrå'),
      },
      entries: entriesOf(
        file,
        cube,
        statuses[wrapped ? 1 : 0],
        { whole: wholeStatus(kept), wrapped },
        context,
      ),
      notes: () => cube.notes(),
    };
  },
};

/** The position of a value. `key` is the index in an array, or the name in a sparse object. */
function positionOf(member: string, key: string | number): number {
  if (typeof key === 'number') return key;
  if (/^(?:0|[1-9]\d{0,14})$/.test(key)) return Number(key);
  throw new RefusedFile(
    `${member} has the key "${key}"; expected the position of a value, from 0.`,
  );
}

function beyond(member: string, at: number, size: number): RefusedFile {
  return new RefusedFile(`${member} has the position ${at}; the data set has ${size} values.`);
}

function repeated(member: string, at: number): RefusedFile {
  return new RefusedFile(`${member} has the position ${at} more than once.`);
}

/** A set of positions, which needs a bit for each if they lie close together. */
class Positions {
  readonly #blocks = new Map<number, Uint32Array>();

  /** Adds a position; returns whether it was there before. */
  add(at: number): boolean {
    const key = Math.floor(at / 1_024);
    let block = this.#blocks.get(key);
    if (!block) this.#blocks.set(key, (block = new Uint32Array(32)));
    const [word, bit] = [Math.floor((at % 1_024) / 32), 1 << (at % 32)];
    const before = (block[word]! & bit) !== 0;
    block[word] = block[word]! | bit;
    return before;
  }
}

/** The status that applies to all values, if the data set gives one text instead of a list; null otherwise. */
function wholeStatus(kept: unknown): string | null {
  const sets = [kept, ...(typeof kept === 'object' && kept !== null ? Object.values(kept) : [])];
  for (const each of sets) {
    const status =
      typeof each === 'object' && each !== null ? (each as { status?: unknown }).status : null;
    if (typeof status === 'string' && status !== '') return status;
  }
  return null;
}

async function* entriesOf(
  file: SourceFile,
  cube: Cube,
  statuses: ReadonlyMap<number, string>,
  { whole, wrapped }: { whole: string | null; wrapped: boolean },
  { options }: ReadContext,
): AsyncGenerator<readonly Entry[]> {
  const queue = new EntryQueue();
  const waiting = new Set(statuses.keys());
  const seen = new Positions();
  let next = 0;
  const take = (at: number, value: Scalar) => {
    waiting.delete(at);
    queue.add(cube.entry(at, value, statuses.get(at) ?? whole));
  };
  const walking = walkJson(
    file,
    {
      // JSON-stat 1 puts the data set under a name, so the values are one level deeper.
      treat: (path) => {
        if (path.length === (wrapped ? 2 : 1) && path.at(-1) === 'value') return 'stream';
        return wrapped && path.length === 1 ? 'keep' : 'skip';
      },
      item: (key, value) => {
        const at = positionOf('value', key);
        if (typeof key === 'number') next = key + 1;
        else if (at >= cube.size) throw beyond('value', at, cube.size);
        else if (seen.add(at)) throw repeated('value', at);
        take(at, value);
      },
      drain: () => queue.drained(),
    },
    options.progress,
  ).then(() => {
    if (next > 0 && next !== cube.size) {
      throw new RefusedFile(`value has ${next} values, size says ${cube.size}.`);
    }
    // If a figure has only a symbol, a sparse data set has no value for it.
    const left = [...waiting];
    for (const at of left) {
      if (at >= cube.size) throw beyond('status', at, cube.size);
      take(at, null);
    }
  });
  yield* queue.until(walking);
}

/** Thrown in the producer after the consumer has stopped reading. */
class Abandoned extends Error {}

/**
 * A queue between a producer and a consumer of entries. To limit the memory in use, the producer waits until the queue
 * is empty.
 */
class EntryQueue {
  #entries: Entry[] = [];
  #wake: (() => void) | null = null;
  #emptied: (() => void) | null = null;
  #abandoned = false;

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** Waits until the consumer has taken all entries; throws `Abandoned` if the consumer has stopped. */
  async drained(): Promise<void> {
    if (this.#abandoned) throw new Abandoned();
    if (this.#entries.length === 0) return;
    const emptied = new Promise<void>((resolve) => {
      this.#emptied = resolve;
    });
    this.#wake?.();
    await emptied;
    if (this.#abandoned) throw new Abandoned();
  }

  /**
   * Yields entries until the queue is empty and the promise `made` of the producer has settled. Throws the producer's
   * error.
   */
  async *until(made: Promise<void>): AsyncGenerator<readonly Entry[]> {
    let over = false;
    const end = made.finally(() => {
      over = true;
      this.#wake?.();
    });
    end.catch(() => undefined);
    try {
      while (!over || this.#entries.length > 0) {
        if (this.#entries.length === 0) {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
          continue;
        }
        const entries = this.#entries;
        this.#entries = [];
        yield entries;
        this.#emptied?.();
      }
      await end;
    } finally {
      this.#abandoned = true;
      this.#emptied?.();
    }
  }
}
