/** The number and symbol of a cell. */
export interface ReadNumber {
  readonly value: number | null;
  /** The symbol of the publisher. It stands in place of the number or beside it. */
  readonly status: string | null;
}

const symbols = new Set(['.', '..', '...', ':', '*']);

const nothing: ReadNumber = { value: null, status: null };

/** The kinds of blanks that Norwegian texts use as thousands separators. */
const blank = '[ \\u00a0\\u2007\\u2009\\u202f]';

/** Forms of numbers with thousands separators. In these forms, the separator cannot be a decimal separator. */
const grouped = [
  {
    pattern: new RegExp(`^-?\\d{1,3}(?:${blank}\\d{3})+(?:[.,]\\d+)?$`),
    separator: new RegExp(blank, 'g'),
  },
  { pattern: /^-?\d{1,3}(?:\.\d{3})+,\d+$/, separator: /\./g },
  { pattern: /^-?\d{1,3}(?:,\d{3})+\.\d+$/, separator: /,/g },
  { pattern: /^-?\d{1,3}(?:\.\d{3}){2,}$/, separator: /\./g },
  { pattern: /^-?\d{1,3}(?:,\d{3}){2,}$/, separator: /,/g },
];

const plain = /^-?(\d+([.,]\d+)?|[.,]\d+)(e[+-]?\d+)?$/i;

/** `*` or `%` after a number. */
const suffix = new RegExp(`${blank}*([*%])$`);

/**
 * Parses a number as files write it. It may have blanks, points or commas as thousands separators, a decimal comma or
 * point, a `%` at the end, and a symbol of the publisher. The symbol `-` gives the value 0 and is kept as the status.
 * An empty cell gives the value null, not 0. Any other text gives null.
 */
export function readNumber(cell: string): ReadNumber | null {
  if (/^\d{1,15}$/.test(cell)) return { value: Number(cell), status: null };
  let text = cell.trim().replace(/^[−–]/, '-');
  if (text === '') return nothing;
  if (text === '-') return { value: 0, status: '-' };
  if (symbols.has(text)) return { value: null, status: text };
  let status: string | null = null;
  for (let end = suffix.exec(text); end; end = suffix.exec(text)) {
    if (end[1] === '*') status = '*';
    text = text.slice(0, end.index);
  }
  const group = grouped.find(({ pattern }) => pattern.test(text));
  if (group) text = text.replaceAll(group.separator, '');
  if (!plain.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? { value, status } : null;
}
