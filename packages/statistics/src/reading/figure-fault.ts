import type { FoundIndicator } from './indicators.ts';

/** Counts from here on are no counts of people or events in a municipality, but numbers that were read wrongly. */
const tooMany = 1_000_000_000;

/** The reason why a value is no figure of its indicator; null when it may be. Of an unstated indicator nothing is known. */
export function figureFault(
  { measure, decimals, stated }: Pick<FoundIndicator, 'measure' | 'decimals' | 'stated'>,
  value: number | null,
): string | null {
  if (value === null || measure !== 'COUNT' || !stated) return null;
  if (value < 0) return 'no count: it is negative';
  if (value >= tooMany) return `no count: it is ${tooMany} or more`;
  if (decimals === 0 && !Number.isInteger(value)) return 'no count: it is no whole number';
  return null;
}

/** The reason why a value is no numerator or denominator; null when it may be. */
export function partFault(value: number | null): string | null {
  if (value === null) return null;
  if (value < 0) return 'it is negative';
  return null;
}
