import { damageOf, storable } from './damaged-text.ts';
import type { IndicatorDraft, Kind, MappedKind } from './figure.ts';
import { kindNote, measureWords, otherOriginNote } from './indicator-notes.ts';
import {
  agrees,
  dataSetKey,
  isSameDataSet,
  isSamePublisher,
  originText,
  publisherKey,
  type Origin,
} from './origin.ts';
import { RefusedFile } from './refused-file.ts';
import { slug } from './slug.ts';

/** A known indicator, with the names that files use for it. */
export interface KnownIndicator extends Origin, Pick<Kind, 'measure' | 'decimals' | 'stated'> {
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

/** Facts about a file that its sender, a mapping or its name states. */
export interface FileFacts {
  /** The name of the indicator that all figures of the file belong to. */
  readonly only?: string | undefined;
  /** The kind of all figures; it goes before what the file states. */
  readonly kind?: Kind | undefined;
  /** The kinds that a mapping states, by the key of the code; they go before what the file states. */
  readonly kinds?: ReadonlyMap<string, MappedKind> | undefined;
  readonly publisher?: string | undefined;
  readonly dataSet?: string | undefined;
  /** The name of the file, which stands for the data set of a file that states none. */
  readonly name: string;
}

/**
 * The known indicators, plus the indicators that the file being read adds. An indicator is identified by publisher, data set and code,
 * so a file never finds an indicator of another publisher or data set by a name that both use.
 */
export class Indicators {
  readonly #known = new Map<string, KnownIndicator[]>();
  readonly #all: readonly KnownIndicator[];
  readonly #drafts = new Map<string, IndicatorDraft>();
  /** The keys of drafts by the code in the file. */
  readonly #keys = new Map<string, string>();
  /** The kind that the file first gives to known indicators of which nothing states one. */
  readonly #given = new Map<string, Kind>();
  readonly #origins = new Map<string, string>();
  readonly #only: KnownIndicator | null;
  readonly #file: FileFacts;
  #origin: Origin;
  readonly #seen = new Set<string>();
  /** The codes in the file by the keys of their indicators. */
  readonly #codes = new Map<string, string>();

  constructor(known: readonly KnownIndicator[], file: FileFacts) {
    this.#all = known;
    for (const indicator of known) {
      const { id, code, aliases } = indicator;
      for (const each of new Set([...aliases, code, id].map(slug))) {
        this.#known.set(each, [...(this.#known.get(each) ?? []), indicator]);
      }
    }
    this.#file = file;
    this.#origin = { publisher: file.publisher ?? null, dataSet: file.dataSet ?? null };
    this.#only = file.only === undefined ? null : this.#named(file.only);
    if (file.only !== undefined && this.#only === null) {
      const ids = known.map(({ id }) => id).join(', ');
      throw new RefusedFile(`There is no indicator "${file.only}"; known are ${ids}.`);
    }
  }

  /** Adds the publisher and data set that the file states; those of its sender go before them. Call it before figures are read. */
  comesFrom({
    publisher,
    dataSet,
  }: {
    publisher?: string | undefined;
    dataSet?: string | undefined;
  }): void {
    refuseDamage('The publisher', this.#file.publisher ?? publisher ?? '');
    refuseDamage('The name of the data set', this.#file.dataSet ?? dataSet ?? '');
    this.#origin = {
      publisher: this.#file.publisher ?? publisher ?? null,
      dataSet: this.#file.dataSet ?? dataSet ?? null,
    };
    if (this.#only === null || agrees(this.#only, this.#origin)) return;
    throw new RefusedFile(`${this.#only.id} ${this.#foreign(this.#only)}`);
  }

  /** The publisher that is stated, and the data set, which is the name of the file if none is stated. */
  get origin(): Origin & { readonly dataSet: string } {
    return { publisher: this.#origin.publisher, dataSet: this.#dataSet };
  }

  /**
   * Returns the indicator that the file calls `code`. Adds an unknown indicator with the properties that `read`
   * returns.
   */
  find(code: string, read: () => Kind & { readonly name: string }): FoundIndicator | string {
    const called = slug(code);
    const draft = () => {
      const mapped = this.#file.kinds?.get(called);
      const asRead = read();
      return mapped ? { ...mapped, name: mapped.name ?? asRead.name } : asRead;
    };
    this.#seen.add(called);
    if (this.#only !== null && this.#seen.size > 1) {
      throw new RefusedFile(
        `The file holds more than one indicator (${[...this.#seen].join(', ')}), so they cannot all be "${this.#only.id}".`,
      );
    }
    const others = this.#known.get(called) ?? [];
    const known = this.#only ?? others.find((each) => this.#isOwn(each));
    if (known !== undefined) {
      this.#codes.set(known.id, called);
      return this.#asKnown(known, draft());
    }
    if (called === '')
      throw new RefusedFile('The file does not name its indicator; name it with --indicator.');
    const own = this.origin;
    const given = { code, ...draft(), ...this.#file.kind, ...own };
    if (!this.#keys.has(called)) {
      refuseDamage('The name of an indicator', given.name);
      refuseDamage('The code of an indicator', code);
    }
    const key = this.#keys.get(called) ?? this.#freeKey(called);
    const drafted = this.#drafts.get(key) ?? given;
    this.#keys.set(called, key);
    this.#codes.set(key, called);
    this.#drafts.set(key, drafted);
    if (others.length > 0) this.#origins.set(key, otherOriginNote(key, own, others));
    return agreed(key, drafted.name, drafted, given);
  }

  /** The indicator whose key, code or alias the file names, of which the file states `kind`; a text is the reason why there is none. */
  findNamed(code: string, kind: Kind, name = code): FoundIndicator | string {
    const known = this.#only ?? this.#named(code);
    if (known === null) return `there is no indicator «${name}»`;
    return agrees(known, this.#origin)
      ? this.#asKnown(known, kind)
      : `«${name}» ${this.#foreign(known)}`;
  }

  /** The key of the code by which the file names an indicator; undefined if it names the indicator by its key. */
  codeOf(key: string): string | undefined {
    return this.#codes.get(key);
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
    const drafts = [...this.#drafts].flatMap(([key, draft]) => {
      const origin = this.#origins.get(key);
      const notes = [kindNote(key, draft.name, draft), ...(origin === undefined ? [] : [origin])];
      return used.has(key) ? notes : [];
    });
    const known = this.#all.flatMap(({ id, name }) => {
      const kind = this.#given.get(id);
      return kind && used.has(id) ? [kindNote(id, name, kind)] : [];
    });
    return [...drafts, ...known];
  }

  #asKnown(known: KnownIndicator, given: Kind): FoundIndicator | string {
    const kind = this.#file.kind ?? given;
    const { id, name } = known;
    if (!known.stated && !this.#given.has(id)) this.#given.set(id, kind);
    return agreed(id, name, this.#given.get(id) ?? known, kind);
  }

  /** The indicator with the key `name`, otherwise the one of the file's origin with that name, otherwise the only one with it. */
  #named(name: string): KnownIndicator | null {
    const found = this.#known.get(slug(name)) ?? [];
    const own =
      found.find(({ id }) => id === slug(name)) ?? found.find((each) => this.#isOwn(each));
    return own ?? (found.length === 1 ? found[0]! : null);
  }

  get #dataSet(): string {
    return this.#origin.dataSet ?? this.#file.name;
  }

  /** Whether an indicator is of the file's publisher and data set. Of an older indicator the data set may be unknown. */
  #isOwn({ publisher, dataSet }: Origin): boolean {
    const from = this.#origin.publisher;
    if (publisher === null || from === null) {
      return publisher === from && dataSet !== null && isSameDataSet(dataSet, this.#dataSet);
    }
    return (
      isSamePublisher(publisher, from) &&
      (dataSet === null || isSameDataSet(dataSet, this.#dataSet))
    );
  }

  #foreign(known: KnownIndicator): string {
    return `is of ${originText(known)}, and the file is of ${originText(this.#origin)}; only its own publisher and data set change it`;
  }

  /** A key that no indicator has: the code, with data set and publisher before it where others have that. */
  #freeKey(called: string): string {
    const dataSet = `${dataSetKey(this.#dataSet)}.${called}`;
    const whole = `${publisherKey(this.#origin.publisher ?? 'unknown')}.${dataSet}`;
    const keys = [called, dataSet, whole].map(slug);
    const free = keys.find((key) => !this.#known.has(key) && !this.#drafts.has(key));
    if (free !== undefined) return free;
    throw new RefusedFile(`The keys ${keys.join(', ')} are all taken; name the data set anew.`);
  }
}

/** Maximum number of characters of a name, code or data set. */
const longest = 500;

/** The beginning of a formula in programs for tables. A dash before words begins none. */
const formula = /^\s*(?:[=@]|[+-]\s*[\w$!']*[(|!+*/\d])/;

/** Refuses a text that would be stored, if it is too long, begins like a formula, or letters of it were lost or decoded wrongly. */
function refuseDamage(what: string, text: string): void {
  const start = storable(text).slice(0, 100);
  if (text.length > longest) {
    throw new RefusedFile(
      `${what}, «${start}…», has ${text.length} characters; at most ${longest} are possible.`,
    );
  }
  if (formula.test(text)) {
    throw new RefusedFile(
      `${what}, «${start}», begins like a formula, which programs run that open a file with it; name it anew.`,
    );
  }
  const damage = damageOf(text);
  if (damage === null) return;
  throw new RefusedFile(
    `${what}, «${start}», has ${damage}; save the file as UTF-8 and send it again.`,
  );
}

type Compared = Pick<Kind, 'measure' | 'decimals' | 'stated'>;

/** The indicator, unless a line states another measure than the indicator has. */
function agreed(key: string, name: string, is: Compared, given: Kind): FoundIndicator | string {
  if (!given.stated || (is.stated && is.measure === given.measure)) {
    const { measure, decimals, stated } = is;
    return { key, name, measure, decimals, stated };
  }
  return `«${name}» is ${measureWords[is.measure]}, and by ${given.because} it would be ${measureWords[given.measure]}; an indicator has one measure`;
}
