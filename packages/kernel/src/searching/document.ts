import { mention, ownWords, type TitleWords } from './search-source.ts';
import type { SearchedColumn, SearchedType } from './plan.ts';
import { textWords } from './words.ts';

type Row = Readonly<Record<string, unknown>>;

/** The form of a row that search finds and shows. */
export interface SearchDocument {
  readonly type: string;
  readonly key: string;
  /** The title of the row. A mention (`Type/key`) stands in place of another row's name. */
  readonly title: string;
  /** Norwegian texts of the row and words of its sources; snippets are cut from them. */
  readonly body: string;
  /** Folded names of the row, its title first. A search for one of these names ranks the row first. */
  readonly names: readonly string[];
  /** Rows that the row refers to or belongs to, as `Type/key`. */
  readonly refs: readonly string[];
  /** Words of the row's names, in lower case without accents. Weight A of PostgreSQL's text search, the heaviest. */
  readonly a: string;
  /** Words of the row's other values; weight B. */
  readonly b: string;
  /** Words of the row's sources; weight C. */
  readonly c: string;
  /** Names of the row's type and fields; weight D, the lightest. */
  readonly d: string;
  readonly central: number;
}

/** A source of the row, with the texts that search reads. */
export interface SearchedSource {
  readonly document: string;
  readonly section: string | null;
  readonly words: string | null;
}

/** The parts that a search document is made of. */
export interface DocumentParts {
  readonly searched: SearchedType;
  readonly row: Row & { readonly id: string };
  readonly sources: readonly SearchedSource[];
  /** Other names, numbers and spellings of the row. */
  readonly otherNames: readonly string[];
  /** `Type/key` of the rows that the row belongs to indirectly. */
  readonly farther: readonly string[];
}

/** Separates the texts in the body of a search document. */
export const between = ' · ';

export function searchDocument(parts: DocumentParts): SearchDocument {
  const { searched, row, sources, otherNames, farther } = parts;
  const title = titleOf(searched, row);
  const own = searched.columns.map((column) => valueWords(column, row[column.name], row));
  const texts = [...(searched.source?.texts?.(row) ?? [])].filter((text) => !!text);
  const named = [title, ...nameColumns(row), ...numbered(searched, row), ...otherNames];
  const names = [...new Set(named.map(nameWords))];
  const quoted = [...new Set(sources.flatMap(({ words }) => words ?? []))];
  return {
    type: searched.type,
    key: row.id,
    title,
    body: [...new Set([...norwegianTexts(searched, row), ...quoted])].join(between),
    names: names.filter((name, at) => at === 0 || name !== ''),
    refs: [...new Set([...directReferences(searched, row), ...farther])],
    a: wordsOf([ownWords(title), ...nameColumns(row), ...otherNames]),
    b: wordsOf([...texts, ...own.map(({ value }) => value), ...periodYears(row)]),
    c: wordsOf([...quoted, ...sources.flatMap(placeWords)]),
    d: wordsOf([
      searched.words,
      ...own.map(({ about }) => about),
      ...referenceWords(searched, row),
    ]),
    central: searched.central,
  };
}

/** The words of the document's key and section; the URL of a page is not searched. */
function placeWords({ document, section }: SearchedSource): (string | null)[] {
  return [document.includes('/') ? null : document, section];
}

function wordsOf(texts: readonly (string | null | undefined)[]): string {
  return [...new Set(texts.flatMap((text) => (text ? textWords(text) : [])))].join(' ');
}

/** A name in the form that search compares with the whole search text. */
function nameWords(name: string): string {
  return textWords(ownWords(name)).join(' ');
}

/** Columns that contain a name of their row. */
const naming = [
  'name',
  'shortName',
  'officialName',
  'nameEn',
  'number',
  'printedNumber',
  'code',
  'organisationNumber',
];

function nameColumns(row: Row): string[] {
  return naming.flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : []));
}

/** A printed number after the word for its type, such as `sak 24/2017`. */
function numbered({ label }: SearchedType, { printedNumber }: Row): string[] {
  return typeof printedNumber === 'string' ? [`${label} ${printedNumber}`] : [];
}

function directReferences({ references }: SearchedType, row: Row): string[] {
  return references.flatMap(({ column, type }) => {
    const key = row[column];
    return typeof key === 'string' ? [`${type}/${key}`] : [];
  });
}

function referenceWords({ references }: SearchedType, row: Row): string[] {
  return references.flatMap(({ column, words }) =>
    typeof row[column] === 'string' ? [words] : [],
  );
}

/** Norwegian texts of the row. Leaves out ids, keys and columns whose name ends in `En`. */
function norwegianTexts({ columns }: SearchedType, row: Row): string[] {
  return columns.flatMap(({ name, kind }) => {
    const value = row[name];
    const shown = kind === 'text' && !/En$|^id$|key$/i.test(name) && typeof value === 'string';
    return shown && value.trim() !== '' ? [value] : [];
  });
}

/** Returns the words of a value, and words about the value. Search gives less weight to the words about the value. */
function valueWords(
  column: SearchedColumn,
  value: unknown,
  row: Row,
): { value: string; about: string } {
  const about = column.words;
  if (value === null || value === undefined || value === false) return { value: '', about: '' };
  if (column.kind === 'enum') {
    const known = [value].flat().flatMap((one) => column.values?.get(one as string) ?? []);
    return {
      value: known.map(({ terms }) => terms).join(' '),
      about: [about, ...known.map(({ description }) => description)].join(' '),
    };
  }
  if (column.kind === 'flag') return { value: '', about };
  if (column.kind === 'day')
    return { value: dayWords(value, row[`${column.name}Precision`]), about };
  const texts = [value]
    .flat()
    .map(String)
    .filter((text) => !/^(?:https?:\/\/|www\.)/.test(text));
  return { value: texts.join(' '), about };
}

function dayWords(value: unknown, precision: unknown): string {
  if (!(value instanceof Date)) return '';
  const day = value.toISOString().slice(0, 10);
  return precision === 'YEAR' || precision === 'MONTH' ? day.slice(0, 4) : day;
}

function yearOf(value: unknown): number | null {
  return value instanceof Date ? value.getUTCFullYear() : null;
}

/** The last year of a period that ends before the day `to`. */
function lastYear(to: unknown): number | null {
  return to instanceof Date ? new Date(to.getTime() - 86_400_000).getUTCFullYear() : null;
}

/** The years of a period with known ends; none if it is longer than 31 years. */
function periodYears(row: Row): string[] {
  const first = yearOf(row['from']);
  const last = lastYear(row['to']);
  if (first === null || last === null || last - first > 30) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}

function yearsOf(row: Row): string {
  if (typeof row['year'] === 'number') return ` (${row['year']})`;
  const single = yearOf(row['date']);
  if (single !== null) return ` (${single})`;
  const first = yearOf(row['from']);
  const last = lastYear(row['to']);
  if (first === null && last === null) return '';
  if (first === last) return ` (${first})`;
  return ` (${first ?? ''}–${last ?? ''})`;
}

function titleOf(searched: SearchedType, row: Row & { readonly id: string }): string {
  const words: TitleWords = {
    nameOf: (type, key) => (key ? mention(type, key) : ''),
    valueOf: (name) => {
      const column = searched.columns.find((one) => one.name === name);
      return column?.values?.get(String(row[name]))?.label ?? '';
    },
    years: yearsOf(row),
  };
  const given = searched.source?.title?.(row, words)?.trim();
  if (given && !isKey(given, row)) return given;
  return madeUpTitle(searched, row, words);
}

/** Whether a text is the key of the row, or the key of another row to which the row refers. */
function isKey(text: string, row: Row): boolean {
  return Object.entries(row).some(([name, value]) => value === text && /(^i|I)d$/.test(name));
}

/**
 * Returns the row's own name. If the row has no name, joins its type, the rows that it refers to, its kind and its
 * years.
 */
function madeUpTitle(searched: SearchedType, row: Row, { years }: TitleWords): string {
  for (const name of [
    'title',
    'name',
    'heading',
    'label',
    'subject',
    'text',
    'wording',
    'summary',
  ]) {
    const value = row[name];
    const isText = searched.columns.some((one) => one.name === name && one.kind === 'text');
    if (isText && typeof value === 'string' && value.trim() !== '') return value;
  }
  const label = searched.label.charAt(0).toUpperCase() + searched.label.slice(1);
  const required = searched.references.filter((one) => one.required);
  const preferred = [...required, ...searched.references.filter((one) => !one.required)];
  const mentions = preferred
    .flatMap(({ type, column }) => {
      const key = row[column];
      return typeof key === 'string' ? [mention(type, key)] : [];
    })
    .slice(0, 2);
  const kinds = searched.columns.flatMap(
    ({ name, values }) => values?.get(String(row[name]))?.label ?? [],
  );
  const about = [...mentions, ...kinds.slice(0, 1)].join(', ');
  return about === '' ? `${label}${years}` : `${label}: ${about}${years}`;
}
