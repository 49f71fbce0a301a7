import type { IndicatorDraft, Measure } from './figure.ts';
import { RefusedFile } from './refused-file.ts';
import { slug } from './slug.ts';

/** A known indicator, with the names that files use for it. */
export interface KnownIndicator {
  readonly id: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly measure: Measure;
}

/** An indicator. Its `measure` applies to figures for which the file states no measure. */
export interface FoundIndicator {
  readonly key: string;
  readonly measure: Measure;
}

/** The known indicators, plus the indicators that the file being read adds. */
export class Indicators {
  readonly #known = new Map<string, FoundIndicator>();
  readonly #drafts = new Map<string, IndicatorDraft>();
  readonly #only: FoundIndicator | null;
  readonly #seen = new Set<string>();

  /** With `only`, all figures of the file belong to the indicator with that name. */
  constructor(known: readonly KnownIndicator[], only: string | null) {
    for (const { id, code, aliases, measure } of known)
      for (const each of [...aliases, code, id]) this.#known.set(slug(each), { key: id, measure });
    const found = only === null ? null : this.#known.get(slug(only));
    if (found === undefined) {
      const ids = known.map(({ id }) => id).join(', ');
      throw new RefusedFile(`There is no indicator "${only}"; known are ${ids}.`);
    }
    this.#only = found;
  }

  /** The indicator that the file calls `code`; an unknown one is added from `draft`. */
  find(code: string, draft: () => Omit<IndicatorDraft, 'code'>): FoundIndicator {
    const key = slug(code);
    this.#seen.add(key);
    if (this.#only !== null) {
      if (this.#seen.size === 1) return this.#only;
      throw new RefusedFile(
        `The file holds more than one indicator (${[...this.#seen].join(', ')}), so they cannot all be "${this.#only.key}".`,
      );
    }
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (key === '')
      throw new RefusedFile('The file does not name its indicator; name it with --indicator.');
    let drafted = this.#drafts.get(key);
    if (!drafted) this.#drafts.set(key, (drafted = { code, ...draft() }));
    return { key, measure: drafted.measure };
  }

  /** The known indicator called `code`; null when no known indicator has that name. */
  findKnown(code: string): FoundIndicator | null {
    return this.#only ?? this.#known.get(slug(code)) ?? null;
  }

  /** The indicators that the file has added, by key. */
  get added(): ReadonlyMap<string, IndicatorDraft> {
    return this.#drafts;
  }
}
