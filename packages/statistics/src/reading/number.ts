/** The sign before the decimals of a number. */
export type DecimalSign = ',' | '.';

/** The number and symbol of a cell. */
export interface ReadNumber {
  readonly value: number | null;
  /** The symbol of the publisher. It stands in place of the number or beside it. */
  readonly status: string | null;
}

/** A number as a cell writes it. */
export interface WrittenNumber extends ReadNumber {
  /** The decimal sign that the writing shows, such as `,` for «12,5» and «1.234.567»; null if it shows none. */
  readonly decimal: DecimalSign | null;
  /** The sign in a number such as «1,234», which is the decimal sign or separates thousands; `value` takes it for the decimal sign. */
  readonly either: DecimalSign | null;
}

const symbols = new Map([
  ...['.', '..', '...', ':', '*'].map((symbol) => [symbol, symbol] as const),
  ['…', '...'],
  // Publishers that have no symbol of their own for suppressed figures write these.
  ['x', ':'],
  ['X', ':'],
]);

/** A bound instead of a small number, such as «<5», which the publisher does not show. */
const bound = /^<\s?\d{1,3}$/;

/** The kinds of blanks that Norwegian texts use as thousands separators. */
const blank = '[ \\u00a0\\u2007\\u2009\\u202f]';

interface Form {
  readonly pattern: RegExp;
  /** The thousands separators. */
  readonly separator: RegExp;
  /** The decimal sign that the form shows, unless the number has it. */
  readonly decimal: DecimalSign | null;
}

/** Forms of numbers with thousands separators that cannot be decimal signs. */
const grouped: readonly Form[] = [
  {
    pattern: new RegExp(`^-?\\d{1,3}(?:${blank}\\d{3})+(?:[.,]\\d+)?$`),
    separator: new RegExp(blank, 'g'),
    decimal: null,
  },
  { pattern: /^-?\d{1,3}(?:\.\d{3})+,\d+$/, separator: /\./g, decimal: ',' },
  { pattern: /^-?\d{1,3}(?:,\d{3})+\.\d+$/, separator: /,/g, decimal: '.' },
  { pattern: /^-?\d{1,3}(?:\.\d{3}){2,}$/, separator: /\./g, decimal: ',' },
  { pattern: /^-?\d{1,3}(?:,\d{3}){2,}$/, separator: /,/g, decimal: '.' },
];

const plain = /^-?(?:\d+(?:([.,])\d+)?|([.,])\d+)(?:e[+-]?\d+)?$/i;
const eitherWay = /^-?[1-9]\d{0,2}([.,])\d{3}$/;

/** No number has more characters; a longer cell is not compared with the forms of numbers. */
const longest = 60;

/** `*` or `%` after a number. */
const suffix = new RegExp(`${blank}*([*%])$`);

/**
 * Parses a number as files write it. It may have blanks, points or commas as thousands separators, a decimal comma or
 * point, a `%` at the end, and a symbol of the publisher. The symbol `-` gives the value 0 and is kept as the status;
 * `x` and bounds such as `<5` are figures that the publisher does not show, as `:`. An empty cell gives the value null,
 * not 0. Any other text gives null.
 */
export function readNumber(cell: string): WrittenNumber | null {
  if (/^\d{1,15}$/.test(cell)) return written(Number(cell), null);
  let text = cell.trim().replace(/^[−–]/, '-');
  if (text.length > longest) return null;
  if (text === '') return written(null, null);
  if (text === '-') return written(0, '-');
  const symbol = symbols.get(text) ?? (bound.test(text) ? ':' : undefined);
  if (symbol !== undefined) return written(null, symbol);
  let status: string | null = null;
  for (let end = suffix.exec(text); end; end = suffix.exec(text)) {
    if (end[1] === '*') status = '*';
    text = text.slice(0, end.index);
  }
  const form = grouped.find(({ pattern }) => pattern.test(text));
  const isGrouped = form !== undefined;
  if (form) text = text.replaceAll(form.separator, '');
  const parts = plain.exec(text);
  if (!parts) return null;
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  const sign = signOf(parts[1] ?? parts[2]) ?? form?.decimal ?? null;
  const either = isGrouped ? null : signOf(eitherWay.exec(text)?.[1]);
  return { value, status, decimal: either === null ? sign : null, either };
}

/** Whether the cell is a letter or a bound that stands for a figure the publisher does not show. */
export function isSuppression(cell: string): boolean {
  return /^x$/i.test(cell.trim()) || bound.test(cell.trim());
}

function written(value: number | null, status: string | null): WrittenNumber {
  return { value, status, decimal: null, either: null };
}

function signOf(text: string | undefined): DecimalSign | null {
  return text === ',' || text === '.' ? text : null;
}
