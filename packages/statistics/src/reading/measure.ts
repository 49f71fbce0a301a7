import type { Counted, Kind, Measure } from './figure.ts';

/** Units of persons, and of events that the same person may have several times. */
const persons =
  /^(?:(?:antall|unike)\s+)*(?:personer|persons|people|innbyggere|inhabitants|pasienter|patients|brukere|users|mottakere|recipients|barn|children|elever|pupils)$/;
const events =
  /^(?:antall\s+)?(?:opphold|stays|innleggelser|admissions|konsultasjoner|consultations|kontakter|contacts|besøk|visits|døgn|liggedøgn|days|hendelser|events|timer|hours|plasser|places)$/;

/**
 * The kind that a unit states, such as `prosent`, `per 1 000 innbyggere`, `indeks` or `personer`; null for any other unit. A count
 * of which the unit does not say what it counts is of persons.
 */
export function kindOfUnit(unit: string): Kind | null {
  const text = unit.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const kind = (measure: Measure, rest: Partial<Kind> = {}): Kind => ({
    measure,
    counted: 'PERSONS',
    unit: unit.trim(),
    per: null,
    decimals: measure === 'COUNT' ? 0 : 1,
    stated: true,
    because: `the unit «${unit.trim()}»`,
    ...rest,
  });
  const per = /(?:^|\s)(?:per|pr\.?)\s(1(?:[ .]?0){2,6})(?:\s|$)/.exec(text)?.[1];
  if (per !== undefined) return kind('RATE', { per: Number(per.replaceAll(/\D/g, '')) });
  if (/^(?:prosent|percent|per cent|pst\.?|%)(?:\s|$)/.test(text)) return kind('SHARE');
  if (/^(?:indeks|index)(?:\s|$)/.test(text)) return kind('INDEX');
  if (events.test(text)) return kind('COUNT', { counted: 'EVENTS' });
  if (persons.test(text) || /^(?:antall|number|count|stk\.?)$/.test(text)) return kind('COUNT');
  return null;
}

/** The kind of an indicator with this unit, name and decimals; without a unit that states it, a count of people. */
export function kindOf(
  name: string,
  unit: string | null = null,
  decimals: number | null = null,
): Kind {
  const stated = unit === null ? null : kindOfUnit(unit);
  const kind = stated ?? unstated(name, unit);
  return decimals === null ? kind : { ...kind, decimals };
}

function unstated(name: string, unit: string | null): Kind {
  const hint = hintOf(`${name} ${unit ?? ''}`);
  const cause =
    unit === null
      ? 'no unit, column, mapping or option states what it is'
      : `the unit «${unit}» does not state what it is`;
  const words =
    hint === null ? '' : `; the word «${hint.word}» in its name suggests ${hint.measure}`;
  return {
    measure: 'COUNT',
    counted: 'PERSONS',
    unit: unit ?? 'antall',
    per: null,
    decimals: 0,
    stated: false,
    because: `${cause}${words}`,
  };
}

const hints: readonly (readonly [RegExp, Measure])[] = [
  [/(?<!\p{L})(?:per|pr\.?)\s+1(?:[\s\u00a0.]?0){2,6}(?!\d)/iu, 'RATE'],
  [/(?<!\p{L})(?:rater?|insidens|incidence)(?!\p{L})/iu, 'RATE'],
  [/(?<!\p{L})(?:andel(?:en|er)?|prosent|percent|share)(?!\p{L})|%/iu, 'SHARE'],
  [/(?<!\p{L})(?:indeks|index|vekst|growth)(?!\p{L})/iu, 'INDEX'],
];

/** The measure that a whole word of a name suggests, for people to confirm; it decides nothing. */
function hintOf(name: string): { readonly measure: Measure; readonly word: string } | null {
  for (const [pattern, measure] of hints) {
    const word = pattern.exec(name)?.[0];
    if (word !== undefined) return { measure, word };
  }
  return null;
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

/** Parses a measure as the template's column and options write it; null for an unknown one. */
export function readMeasure(cell: string): Measure | null {
  return measures[cell.trim().toLowerCase()] ?? null;
}

/** The kind that a cell of a column for the measure states; null for an unknown measure. */
export function kindOfMeasure(cell: string, column: string): Kind | null {
  const measure = readMeasure(cell);
  return measure && kindFrom({ measure }, `the column «${column}»`);
}

/** A kind as somebody states it, without what follows from the measure. */
interface Statement {
  readonly measure: Measure;
  readonly counted?: Counted | undefined;
  readonly unit?: string | undefined;
  readonly per?: number | undefined;
  readonly decimals?: number | undefined;
}

/** Units of figures for which none is stated. */
const units: Readonly<Record<Measure, string>> = {
  COUNT: 'antall',
  RATE: 'rate',
  SHARE: 'prosent',
  INDEX: 'indeks',
};

/** The kind that a statement means; what it does not say of a count is a count of persons. */
export function kindFrom(
  { measure, counted, unit, per, decimals }: Statement,
  because: string,
): Kind {
  return {
    measure,
    counted: counted ?? 'PERSONS',
    unit: unit ?? units[measure],
    per: per ?? null,
    decimals: decimals ?? (measure === 'COUNT' ? 0 : 1),
    stated: true,
    because,
  };
}
