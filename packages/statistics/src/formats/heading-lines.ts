import { readNumber } from '../reading/number.ts';
import { readPeriod } from '../reading/period.ts';
import type { Row } from './csv.ts';
import { roleOf } from './header.ts';

/** The headings of a table. */
export interface HeadingLines {
  /** The heading of each column; of headings on two lines the upper one comes first. */
  readonly names: readonly string[];
  /** The last line of the headings. */
  readonly lastLine: number;
  /** Sentences about headings on two lines. */
  readonly notes: readonly string[];
}

/** Number of headings that the notes quote. */
const mostQuoted = 10;

/** The headings in a row, or in a row and the next one if that has headings, too. */
export function headingLines(first: Row, second: Row | undefined): HeadingLines {
  if (!second || !isSecondLine(first, second)) {
    return { names: first.cells.map((cell) => cell.trim()), lastLine: first.line, notes: [] };
  }
  const width = Math.max(first.cells.length, second.cells.length);
  const names = Array.from({ length: width }, (_, column) => nameOf(first, second, column));
  const quoted = names.filter((name) => name !== '').slice(0, mostQuoted);
  const note = `The headings stand on lines ${first.line} and ${second.line}: ${quoted.map((name) => `«${name}»`).join(', ')}${quoted.length < names.length ? ' …' : ''}.`;
  return { names, lastLine: second.line, notes: [note] };
}

const textOf = (row: Row, column: number) => (row.cells[column] ?? '').trim();

/**
 * Whether a row continues the headings above it. No row of figures does: its cells are periods or words, and where the region
 * should be it is empty or has a heading.
 */
function isSecondLine(first: Row, second: Row): boolean {
  const columns = [...second.cells.keys()].filter((column) => textOf(second, column) !== '');
  if (columns.length === 0 || !columns.every((column) => isHeading(textOf(second, column)))) {
    return false;
  }
  const isBelowNothing = columns.some((column) => textOf(first, column) === '');
  if (!isBelowNothing && columns.length < 2) return false;
  const regionAbove = [...first.cells.keys()].find((column) => isRegion(textOf(first, column)));
  if (regionAbove === undefined) {
    return columns.some((column) => isRegion(textOf(second, column)));
  }
  const below = textOf(second, regionAbove);
  return below === '' || isRegion(below);
}

function isHeading(text: string): boolean {
  return readPeriod(text) !== null || (/\p{L}/u.test(text) && readNumber(text) === null);
}

function isRegion(heading: string): boolean {
  const role = roleOf(heading);
  return role === 'region' || role === 'regionNumber';
}

function nameOf(first: Row, second: Row, column: number): string {
  const below = textOf(second, column);
  if (isRegion(below)) return below;
  const above = textOf(first, column) || (below === '' ? '' : groupAbove(first, second, column));
  return above === below ? above : `${above} ${below}`.trim();
}

/** The heading to the left that stands above several columns: a merged cell that reaches the column, or one with empty cells after it. */
function groupAbove(first: Row, second: Row, column: number): string {
  const merged = first.merged?.get(column);
  if (merged !== undefined) return merged.trim();
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textOf(first, left);
    const isEnd = first.merged?.has(left) ?? false;
    if (text !== '' || isEnd) return isEnd || textOf(second, left) === '' ? '' : text;
  }
  return '';
}
