import { isRejection, type Entry, type Figure, type Measure } from './figure.ts';

/** How many figures of an indicator are not as those of its measure usually are. */
interface Seen {
  readonly indicator: string;
  readonly measure: Measure;
  figures: number;
  whole: number;
  outside: number;
}

/** Fewer figures than this may be whole by chance. */
const mostSamples = 10;
const fewest = 2;

/** Watches the figures of a file and says which shares and indexes look like something else. */
export class Suspicions {
  /** The first figures. */
  readonly samples: Figure[] = [];
  readonly #seen = new Map<string, Seen>();

  /** Passes `entries` on, and counts those that are unusual for their measure. */
  async *watching(
    entries: AsyncIterable<readonly Entry[]>,
  ): AsyncGenerator<readonly Entry[], void, void> {
    for await (const some of entries) {
      for (const entry of some) {
        if (isRejection(entry)) continue;
        if (this.samples.length < mostSamples) this.samples.push(entry);
        if (entry.measure !== 'COUNT') this.#take(entry);
      }
      yield some;
    }
  }

  #take({ indicator, measure, value }: Figure): void {
    if (value === null) return;
    const key = `${measure} ${indicator}`;
    let seen = this.#seen.get(key);
    if (!seen)
      this.#seen.set(key, (seen = { indicator, measure, figures: 0, whole: 0, outside: 0 }));
    seen.figures += 1;
    if (Number.isInteger(value)) seen.whole += 1;
    if ((value < 0 && measure !== 'INDEX') || (value > 100 && measure === 'SHARE'))
      seen.outside += 1;
  }

  /** Sentences about the indicators whose figures are suspect. They quote no figure. */
  notes(): string[] {
    return [...this.#seen.values()].flatMap((seen) => {
      const { indicator, measure, figures, whole, outside } = seen;
      const name = `${indicator} (${measure})`;
      const bounds = measure === 'SHARE' ? 'outside 0 to 100' : 'negative';
      const allWhole = measure !== 'RATE' && whole === figures && figures >= fewest;
      return [
        ...(outside > 0
          ? [`Suspect: ${outside} of ${figures} figures of ${name} are ${bounds}.`]
          : []),
        ...(allWhole
          ? [`Suspect: all ${figures} figures of ${name} are whole numbers, as counts are.`]
          : []),
      ];
    });
  }
}
