/** The number and symbol of a cell. */
export interface ReadNumber {
  readonly value: number | null;
  /** The publisher's symbol, with or instead of the number. */
  readonly status: string | null;
}

const symbols = new Set(['.', '..', '...', ':', '-', '*']);

const nothing: ReadNumber = { value: null, status: null };

/** All kinds of blanks, which Norwegian texts use as thousands separators. */
const blanks = /[\s\u00a0\u2007\u2009\u202f]+/g;

/**
 * Parses a number as files write it: blanks between thousands, decimal comma or point, `%` after it, and the publisher's symbols.
 * The value of an empty cell is null, not zero. Returns null for any other text.
 */
export function readNumber(cell: string): ReadNumber | null {
  if (cell === '') return nothing;
  if (/^\d{1,15}$/.test(cell)) return { value: Number(cell), status: null };
  let text = cell.replaceAll(blanks, '').replace(/^[−–](?=\d)/, '-');
  if (text === '') return nothing;
  if (text === '–' || text === '−') text = '-';
  if (symbols.has(text)) return { value: null, status: text };
  let status: string | null = null;
  if (text.endsWith('*')) {
    status = '*';
    text = text.slice(0, -1);
  }
  if (text.endsWith('%')) text = text.slice(0, -1);
  if (text.includes(',')) {
    if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) text = text.replaceAll('.', '');
    text = text.replace(',', '.');
  }
  if (!/^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? { value, status } : null;
}
