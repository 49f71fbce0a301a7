import type { Sex } from './figure.ts';

/** «år» and «years», also with a damaged letter å. */
const years = /(?:years?|aar|(?:å|ã¥|\ufffd{1,2}|\?)r)\b\.?/gi;
const orOlder = /\s*(?:\+|(?:og|eller)\s+(?:eldre|over)|(?:and|or)\s+(?:older|over))\s*$/i;
const everybody = /^(?:|alle?\b.*|total.*|i alt|ialt|both.*|sum)$/i;

/**
 * Parses an age group to `all`, `7`, `67-79` or `80+`, for example from «Alle aldre», «7 years», «67–79 år», «105 år eller eldre»
 * or «80+». Null for any other text.
 */
export function readAge(cell: string): string | null {
  const text = cell
    .replaceAll(years, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
  if (everybody.test(text)) return 'all';
  const open = orOlder.test(text);
  const bare = text.replace(orOlder, '').trim();
  if (/^\d{1,3}$/.test(bare)) return `${Number(bare)}${open ? '+' : ''}`;
  const [, from, to] = /^(\d{1,3})\s?[-–_]\s?(\d{1,3})$/.exec(bare) ?? [];
  if (from === undefined || open || Number(from) > Number(to)) return null;
  return from === to ? String(Number(from)) : `${Number(from)}-${Number(to)}`;
}

const sexes: readonly (readonly [RegExp, Sex])[] = [
  [/^(?:|0|t|alle?|total.*|both.*|begge.*|i alt|kj\S{0,3}nn samlet|menn og kvinner)$/i, 'ALL'],
  [/^(?:2|k|f|kvinner?|jenter|females?|wom[ae]n)$/i, 'FEMALE'],
  [/^(?:1|m|menn|mann|gutter|males?|m[ae]n)$/i, 'MALE'],
];

/** Parses a sex in Norwegian, English or Statistics Norway's codes. Null for any other text. */
export function readSex(cell: string): Sex | null {
  const text = cell.trim();
  return sexes.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The reasons for rejecting ages and sexes that cannot be read. */
export const noAge = 'no age that can be read, such as 7, 67-79 or 80+';
export const noSex = 'no sex that can be read: women, men or both';
