import type { BulkTransaction } from '@vesthub/kernel';
import { RefusedFile, slug, type IndicatorDraft, type Measure } from './figure.ts';

interface Known {
  readonly id: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly measure: Measure;
}

/** An indicator, and what its figures are unless the file says otherwise. */
export interface FoundIndicator {
  readonly key: string;
  readonly measure: Measure;
}

/** The indicators that are known, and those that the file at hand adds. */
export class Indicators {
  readonly #known = new Map<string, FoundIndicator>();
  readonly #drafts = new Map<string, IndicatorDraft>();
  readonly #only: FoundIndicator | null;
  readonly #seen = new Set<string>();

  /** With `only`, everything in the file is that indicator's. */
  constructor(rows: readonly Known[], only: string | null) {
    for (const { id, code, aliases, measure } of rows)
      for (const each of [...aliases, code, id]) this.#known.set(slug(each), { key: id, measure });
    const found = only === null ? null : this.#known.get(slug(only));
    if (found === undefined) {
      const ids = rows.map(({ id }) => id).join(', ');
      throw new RefusedFile(`There is no indicator "${only}"; known are ${ids}.`);
    }
    this.#only = found;
  }

  /** The indicator that the file calls `code`; one that is not known yet is made from `draft`. */
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

  /** The indicator `code`, which must be known; null where it is not. */
  findKnown(code: string): FoundIndicator | null {
    return this.#only ?? this.#known.get(slug(code)) ?? null;
  }

  /** The indicators that the file has added, by key. */
  get added(): ReadonlyMap<string, IndicatorDraft> {
    return this.#drafts;
  }
}

/** Reads the indicators of a module's schema. */
export async function loadIndicators(
  tx: BulkTransaction,
  schema: string,
  only: string | null,
): Promise<Indicators> {
  const rows = await tx.$queryRawUnsafe<Known>(
    `select id, code, aliases, measure from "${schema}".indicator order by id`,
  );
  return new Indicators(rows, only);
}
