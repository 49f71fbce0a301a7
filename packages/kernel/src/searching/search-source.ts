/** How search shows and finds the rows of a model. Optional: search covers the published columns of every model. */
export interface SearchSource<
  Model extends string = string,
  Row = Readonly<Record<string, unknown>>,
> {
  /** The model, also the type of the hits. */
  readonly type: Model;
  /**
   * The title of the row; weighs most. `words` gives names of other rows and words of enum values.
   * @default the row's own name or title; without one, the type, up to two related rows, the kind and the years
   */
  readonly title?: (row: Row, words: TitleWords) => string;
  /** Other texts to search in; null and undefined are skipped. */
  readonly texts?: (row: Row) => readonly (string | null | undefined)[];
  /**
   * For rows that hold another name, number or spelling of a target row. `column` holds the target's key, `name` holds
   * the name. A search for the name ranks the target first.
   */
  readonly nameOf?: { readonly column: string; readonly name: string };
}

/** Words for a row's title that the row itself does not contain. */
export interface TitleWords {
  /** A placeholder for the name of another row, of any module; the title shows the name. Empty without a key. */
  nameOf(type: string, key: string | null | undefined): string;
  /** The Norwegian word of the enum value in the column `column`. */
  valueOf(column: string): string;
  /** The year or years of the row in parentheses, after a blank; empty for a row without years. */
  readonly years: string;
}

const opening = '\uE000';
const closing = '\uE001';
const mentions = /\uE000([^\uE001/]*)\/([^\uE001]*)\uE001/g;

/** A placeholder in a title for the name of the row `key` of `type`. */
export function mention(type: string, key: string): string {
  return `${opening}${type}/${key}${closing}`;
}

/** The rows that a title mentions, as `Type/key`. */
export function mentioned(title: string): string[] {
  return [...title.matchAll(mentions)].map(([, type, key]) => `${type}/${key}`);
}

/** Replaces the mentions in a title by names. Removes mentions of rows without a name. */
export function withNames(title: string, names: ReadonlyMap<string, string>): string {
  return title
    .replace(mentions, (_all, type: string, key: string) => names.get(`${type}/${key}`) ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–]+|[\s,:–]+$/g, '')
    .trim();
}

/** The title without its mentions of other rows. */
export function ownWords(title: string): string {
  return title.replace(mentions, ' ').trim();
}

/** A whole number with a blank before each group of three digits. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}
