import type { Measure } from './figure.ts';

/** Guesses the kind of a figure by the words of its unit or heading; a count by default. */
function guessMeasure(words: string): { measure: Measure; per: number | null } {
  const text = words.toLowerCase();
  const per = /(?:per|pr\.?)\s+(1(?:[\s\u00a0.]?0){2,6})(?!\d)/.exec(text)?.[1];
  if (per) return { measure: 'RATE', per: Number(per.replaceAll(/\D/g, '')) };
  if (/\brate|insidens|incidence/.test(text)) return { measure: 'RATE', per: null };
  if (/andel|prosent|per ?cent|share|%/.test(text)) return { measure: 'SHARE', per: null };
  if (/indeks|index|vekst|growth/.test(text)) return { measure: 'INDEX', per: null };
  return { measure: 'COUNT', per: null };
}

/** Measure, unit and decimals of an indicator, guessed by the words of its unit or heading. */
export function unitOf(words: string): {
  measure: Measure;
  per: number | null;
  unit: string;
  decimals: number;
} {
  const guess = guessMeasure(words);
  const unit = guess.measure === 'SHARE' ? 'prosent' : 'antall';
  return { ...guess, unit, decimals: guess.measure === 'COUNT' ? 0 : 1 };
}

const measures: Readonly<Record<string, Measure>> = {
  count: 'COUNT',
  antall: 'COUNT',
  rate: 'RATE',
  share: 'SHARE',
  andel: 'SHARE',
  index: 'INDEX',
  indeks: 'INDEX',
};

/** Parses a cell of the column `measure` of the hub's template; null for an unknown measure. */
export function readMeasure(cell: string): Measure | null {
  return measures[cell.trim().toLowerCase()] ?? null;
}
