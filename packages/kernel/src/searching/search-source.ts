/** How rows of one model are shown in a search. Every published column is searched without it. */
export interface SearchSource<
  Model extends string = string,
  Row = Readonly<Record<string, unknown>>,
> {
  /** The model, also the type of the hits. */
  readonly type: Model;
  /**
   * The row in words; weighs most. `words` names other rows and values of enums.
   * @default the row's own name or title, or the names of the rows it refers to with the type and the year
   */
  readonly title?: (row: Row, words: TitleWords) => string;
  /** Other texts to search in; null and undefined are skipped. */
  readonly texts?: (row: Row) => readonly (string | null | undefined)[];
  /**
   * For rows that are another name, number or spelling of a row: the column with that row's key and the column with the
   * name. A search for the name ranks that row first.
   */
  readonly nameOf?: { readonly column: string; readonly name: string };
}

/** Words of a row's title that the row itself does not hold. */
export interface TitleWords {
  /** The name of another row, of any module; it is looked up when the title is shown. Empty without a key. */
  nameOf(type: string, key: string | null | undefined): string;
  /** The Norwegian word of the enum value in the column `column`. */
  valueOf(column: string): string;
  /** The year or years of the row in parentheses, after a blank; empty where it has none. */
  readonly years: string;
}

const opening = '\uE000';
const closing = '\uE001';
const mentions = /\uE000([^\uE001/]*)\/([^\uE001]*)\uE001/g;

/** The row `key` of `type` in a title, in place of its name. */
export function mention(type: string, key: string): string {
  return `${opening}${type}/${key}${closing}`;
}

/** The rows that a title mentions, as `Type/key`. */
export function mentioned(title: string): string[] {
  return [...title.matchAll(mentions)].map(([, type, key]) => `${type}/${key}`);
}

/** The title with the name of each row it mentions; a row without a name is left out with its key. */
export function withNames(title: string, names: ReadonlyMap<string, string>): string {
  return title
    .replace(mentions, (_all, type: string, key: string) => names.get(`${type}/${key}`) ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–]+|[\s,:–]+$/g, '')
    .trim();
}

/** The title without the rows it mentions. */
export function ownWords(title: string): string {
  return title.replace(mentions, ' ').trim();
}

/** A whole number with a blank before each group of three digits. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}
