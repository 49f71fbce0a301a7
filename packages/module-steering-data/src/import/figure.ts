/** Whose figure it is. */
export type Sex = 'ALL' | 'FEMALE' | 'MALE';

/** What kind of figure it is. */
export type Measure = 'COUNT' | 'RATE' | 'SHARE' | 'INDEX';

/** A period `[from, to)` of days written `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** One figure as a file has it, with everything resolved. */
export interface Figure extends Span {
  /** Line of the file, from 1; number of the value where the file has no lines. */
  readonly line: number;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly region: string;
  /** `all`, `7`, `67-79` or `80+`. */
  readonly ageGroup: string;
  readonly sex: Sex;
  readonly measure: Measure;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The publisher's symbol beside or instead of the figure. */
  readonly status: string | null;
}

/** A figure or code that is not taken in. */
export interface Rejection {
  readonly line: number;
  /** The cell as it stands in the file. */
  readonly cell: string;
  readonly reason: string;
}

export type Entry = Figure | Rejection;

export function isRejection(entry: Entry): entry is Rejection {
  return 'reason' in entry;
}

/** An indicator that a file describes; the columns of the table. */
export interface IndicatorDraft {
  readonly code: string;
  readonly name: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly per: number | null;
  readonly decimals: number;
  readonly publisher: string | null;
}

/** The file as a whole cannot be read; nothing of it is taken in. The message says why. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
}

/** A readable key from words: lower case, digits, hyphens and dots. */
export function slug(text: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' };
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[æøåäö]/g, (letter) => letters[letter]!)
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/-*\.-*/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 120);
}
