import type { Measure } from '../figure.ts';

/** Tells from the words of a unit or heading what kind of figure it is; a count when they say nothing else. */
function guessMeasure(words: string): { measure: Measure; per: number | null } {
  const text = words.toLowerCase();
  const per = /(?:per|pr\.?)\s+(1(?:[\s\u00a0.]?0){2,6})(?!\d)/.exec(text)?.[1];
  if (per) return { measure: 'RATE', per: Number(per.replaceAll(/\D/g, '')) };
  if (/\brate|insidens|incidence/.test(text)) return { measure: 'RATE', per: null };
  if (/andel|prosent|per ?cent|share|%/.test(text)) return { measure: 'SHARE', per: null };
  if (/indeks|index|vekst|growth/.test(text)) return { measure: 'INDEX', per: null };
  return { measure: 'COUNT', per: null };
}

/** What the words of a unit or heading make of an indicator's figures. */
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

/** Reads the column `measure` of the hub's own template; null for anything else. */
export function readMeasure(cell: string): Measure | null {
  return measures[cell.trim().toLowerCase()] ?? null;
}
