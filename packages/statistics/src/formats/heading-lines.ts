import { readNumber } from '../reading/number.ts';
import { periodInHeading, readPeriod } from '../reading/period.ts';
import type { Row } from './csv.ts';
import { roleOf, type Role } from './header.ts';

/** The headings of a table. */
export interface HeadingLines {
  /** The heading of each column; of headings on several lines the upper one comes first. */
  readonly names: readonly string[];
  /** The last line of the headings. */
  readonly lastLine: number;
  /** Sentences about headings on several lines. */
  readonly notes: readonly string[];
}

/** Number of lines on which headings may stand. */
const mostLines = 3;

/** Number of headings that the notes quote. */
const mostQuoted = 10;

/** The headings that begin in the first of `rows`, and those in the next ones that continue them. */
export function headingLines(rows: readonly [Row, ...Row[]]): HeadingLines {
  for (let count = Math.min(mostLines, rows.length); count > 1; count -= 1) {
    const lines = rows.slice(0, count);
    if (areHeadings(lines)) return onLines(lines);
  }
  const [first] = rows;
  return { names: first.cells.map((cell) => cell.trim()), lastLine: first.line, notes: [] };
}

/** Whether a row has a single cell, which is a period and stands above figures, and the next row has the other headings. */
export function isPeriodAbove(row: Row, next: Row): boolean {
  const [column, other] = filledColumns(row);
  if (column === undefined || other !== undefined || readPeriod(textOf(row, column)) === null) {
    return false;
  }
  const region = filledColumns(next).find((at) => isRegion(textOf(next, at)));
  return region !== undefined && region < column && areHeadings([row, next]);
}

function onLines(lines: readonly Row[]): HeadingLines {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, column) => nameOf(lines, column));
  const quoted = names.filter((name) => name !== '').slice(0, mostQuoted);
  const numbers = lines.map(({ line }) => line);
  const last = numbers.at(-1) ?? 0;
  const note = `The headings stand on lines ${numbers.slice(0, -1).join(', ')} and ${last}: ${quoted.map((name) => `«${name}»`).join(', ')}${quoted.length < names.length ? ' …' : ''}.`;
  return { names, lastLine: last, notes: [note] };
}

const textOf = (row: Row, column: number) => (row.cells[column] ?? '').trim();

function filledColumns(row: Row): number[] {
  return [...row.cells.keys()].filter((column) => textOf(row, column) !== '');
}

/**
 * Whether rows are the headings of one table. No row of figures is among them: the cells below the first row are periods or words, where
 * the region should be there is nothing or a heading, and there is nothing below the heading of periods, ages or sexes.
 */
function areHeadings(lines: readonly Row[]): boolean {
  const last = lines.at(-1);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) =>
    lines.map((line) => textOf(line, column)),
  );
  const regions = columns.filter((texts) => texts.some(isRegion));
  return (
    last !== undefined &&
    regions.length > 0 &&
    regions.slice(0, 1).every((texts) => texts.every((text) => text === '' || isRegion(text))) &&
    columns.every((texts) => !isCut(texts)) &&
    lines.every(
      (line, at) =>
        at === 0 || filledColumns(line).every((column) => isHeading(textOf(line, column))),
    ) &&
    lines.every((line, at) => !isUnclear(lines.slice(0, at), line)) &&
    continues(lines.slice(0, -1), last)
  );
}

/** Whether something stands below the heading of a dimension, as in a row of figures. */
function isCut(texts: readonly string[]): boolean {
  const at = texts.findIndex((text) => isDimension(text) && !isRegion(text));
  return at !== -1 && texts.slice(at + 1).some((text) => text !== '');
}

/** Whether the last row continues the headings above it. A text alone below another one may be a remark on it. */
function continues(above: readonly Row[], row: Row): boolean {
  const [only, other] = filledColumns(row);
  if (only === undefined) return false;
  if (other !== undefined) return true;
  const isBelowNothing = above.every((line) => textOf(line, only) === '');
  return isBelowNothing || (readPeriod(textOf(row, only)) !== null && !above.some(isDated));
}

/** Whether a row has nothing below a period but a heading to the left, which may or may not be meant for the period. */
function isUnclear(above: readonly Row[], row: Row): boolean {
  const headings = filledColumns(row).filter((column) => !isDimension(textOf(row, column)));
  return above.some((line) =>
    filledColumns(line).some(
      (column) =>
        periodInHeading(textOf(line, column)) !== null &&
        textOf(row, column) === '' &&
        !row.merged?.has(column) &&
        headings.some((heading) => heading < column),
    ),
  );
}

/** Whether a row of headings says of which period its figures are. */
function isDated(row: Row): boolean {
  return filledColumns(row).some((column) => {
    const text = textOf(row, column);
    return roleOf(text) === 'period' || periodInHeading(text) !== null;
  });
}

function isHeading(text: string): boolean {
  return readPeriod(text) !== null || (/\p{L}/u.test(text) && readNumber(text) === null);
}

const dimensions: readonly (Role | undefined)[] = [
  'region',
  'regionNumber',
  'period',
  'month',
  'age',
  'sex',
  'indicator',
];

function isDimension(heading: string): boolean {
  return dimensions.includes(roleOf(heading));
}

function isRegion(heading: string): boolean {
  const role = roleOf(heading);
  return role === 'region' || role === 'regionNumber';
}

/** The name of a column: its headings from top to bottom, or that of a dimension alone. */
function nameOf(lines: readonly Row[], column: number): string {
  const lowest = lines.findLastIndex((line) => textOf(line, column) !== '');
  if (lowest === -1) return '';
  const own = lines[lowest]?.cells[column]?.trim() ?? '';
  if (isDimension(own)) return own;
  const parts: string[] = [];
  for (let at = 0; at <= lowest; at += 1) {
    const text = textOf(lines[at]!, column) || groupAbove(lines, at, column);
    if (text !== '' && text !== parts.at(-1)) parts.push(text);
  }
  return parts.join(' ');
}

/**
 * The heading to the left that stands above several columns: a merged cell that reaches the column, or one with empty cells after it.
 * It ends where a line above it has another heading.
 */
function groupAbove(lines: readonly Row[], at: number, column: number): string {
  const line = lines[at];
  if (!line) return '';
  const merged = line.merged?.get(column);
  if (merged !== undefined) return merged.trim();
  for (let left = column - 1; left >= 0; left -= 1) {
    if (lines.slice(0, at).some((upper) => textOf(upper, left + 1) !== '')) return '';
    const text = textOf(line, left);
    const isEnd = line.merged?.has(left) ?? false;
    const isGroup = lines.slice(at + 1).some((lower) => textOf(lower, left) !== '');
    if (text !== '' || isEnd) return isEnd || !isGroup ? '' : text;
  }
  return '';
}
