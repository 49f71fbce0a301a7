import type { IndicatorDraft, Kind, Measure } from './figure.ts';
import { RefusedFile } from './refused-file.ts';
import { slug } from './slug.ts';

/** A known indicator, and the names under which files refer to it. */
export interface KnownIndicator extends Pick<Kind, 'measure' | 'decimals' | 'stated'> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An indicator, and the kind of its figures. */
export interface FoundIndicator extends Pick<Kind, 'measure' | 'decimals' | 'stated'> {
  readonly key: string;
  readonly name: string;
}

/** The known indicators, plus the indicators that the file being read adds. */
export class Indicators {
  readonly #known = new Map<string, KnownIndicator>();
  readonly #drafts = new Map<string, IndicatorDraft>();
  /** The kind that the file first gives to known indicators of which nothing states one. */
  readonly #given = new Map<string, Kind>();
  readonly #only: KnownIndicator | null;
  readonly #statement: Kind | null;
  readonly #seen = new Set<string>();

  /** `only` names the indicator of all figures in the file. It is null if the file itself names its indicators. */
  constructor(
    known: readonly KnownIndicator[],
    only: string | null,
    statement: Kind | null = null,
  ) {
    for (const indicator of known) {
      const { id, code, aliases } = indicator;
      for (const each of [...aliases, code, id]) this.#known.set(slug(each), indicator);
    }
    const found = only === null ? null : this.#known.get(slug(only));
    if (found === undefined) {
      const ids = known.map(({ id }) => id).join(', ');
      throw new RefusedFile(`There is no indicator "${only}"; known are ${ids}.`);
    }
    this.#only = found;
    this.#statement = statement;
  }

  /**
   * Returns the indicator that the file calls `code`. Adds an unknown indicator with the properties that `draft`
   * returns.
   */
  find(code: string, draft: () => Omit<IndicatorDraft, 'code'>): FoundIndicator | string {
    const key = slug(code);
    this.#seen.add(key);
    if (this.#only !== null && this.#seen.size > 1) {
      throw new RefusedFile(
        `The file holds more than one indicator (${[...this.#seen].join(', ')}), so they cannot all be "${this.#only.id}".`,
      );
    }
    const known = this.#only ?? this.#known.get(key);
    if (known !== undefined) return this.#asKnown(known, draft());
    if (key === '')
      throw new RefusedFile('The file does not name its indicator; name it with --indicator.');
    const given = { code, ...draft(), ...this.#statement };
    const drafted = this.#drafts.get(key) ?? given;
    this.#drafts.set(key, drafted);
    return agreed(key, drafted.name, drafted, given);
  }

  /** The known indicator called `code`, of which the file states `kind`; a text is the reason why there is none. */
  findKnown(code: string, kind: Kind, name = code): FoundIndicator | string {
    const known = this.#only ?? this.#known.get(slug(code));
    return known === undefined ? `there is no indicator «${name}»` : this.#asKnown(known, kind);
  }

  /** The indicators that the file has added, by key. */
  get added(): ReadonlyMap<string, IndicatorDraft> {
    return this.#drafts;
  }

  /** The kinds that the file states of known indicators of which nothing stated them before, by key. */
  get restated(): ReadonlyMap<string, Kind> {
    return new Map([...this.#given].filter(([, kind]) => kind.stated));
  }

  /** Sentences that say for what the indicators `used` were taken, and why, unless that was known before. */
  notes(used: ReadonlySet<string>): string[] {
    const drafts = [...this.#drafts].map(([key, draft]) => noteOf(key, draft.name, draft));
    const known = [...new Set(this.#known.values())].flatMap(({ id, name, stated }) => {
      const kind = this.#given.get(id);
      return stated || !kind ? [] : [noteOf(id, name, kind)];
    });
    return [...drafts, ...known].flatMap(({ key, text }) => (used.has(key) ? [text] : []));
  }

  #asKnown(known: KnownIndicator, given: Kind): FoundIndicator | string {
    const kind = this.#statement ?? given;
    const { id, name } = known;
    if (!known.stated && !this.#given.has(id)) this.#given.set(id, kind);
    return agreed(id, name, this.#given.get(id) ?? known, kind);
  }
}

type Compared = Pick<Kind, 'measure' | 'decimals' | 'stated'>;

/** The indicator, unless a line states another measure than the indicator has. */
function agreed(key: string, name: string, is: Compared, given: Kind): FoundIndicator | string {
  if (!given.stated || (is.stated && is.measure === given.measure)) {
    const { measure, decimals, stated } = is;
    return { key, name, measure, decimals, stated };
  }
  return `«${name}» is ${words[is.measure]}, and by ${given.because} it would be ${words[given.measure]}; an indicator has one measure`;
}

const words: Readonly<Record<Measure, string>> = {
  COUNT: 'a count',
  RATE: 'a rate',
  SHARE: 'a share',
  INDEX: 'an index',
};

function noteOf(key: string, name: string, kind: Kind): { key: string; text: string } {
  const closed = 'is taken for a count of people and closed';
  const open = 'state its measure to open it';
  if (!kind.stated) return { key, text: `«${name}» (${key}) ${closed}: ${kind.because}; ${open}.` };
  const of = kind.measure === 'COUNT' ? ` of ${kind.counted.toLowerCase()}` : '';
  const taken = `${words[kind.measure]}${of}`;
  return { key, text: `«${name}» (${key}) is taken for ${taken} because of ${kind.because}.` };
}
