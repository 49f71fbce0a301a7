import type { Measure } from '../cell.ts';
import { figuresThreshold } from '../publishing/figures-cube.ts';

/** The reason why a level has no value, in Norwegian bokmål and English. */
export interface Reason {
  readonly nb: string;
  readonly en: string;
}

export function noFigure(region: string): Reason {
  return {
    nb: `Ingen tall er kjent for ${region} i perioden.`,
    en: `No figure is known of ${region} in the period.`,
  };
}

export function published(status: string | null): Reason {
  return {
    nb: `Utgiveren har satt tegnet «${status ?? '..'}» for tallet.`,
    en: `The publisher put the symbol «${status ?? '..'}» for the figure.`,
  };
}

/**
 * The reason of every hidden figure. It is the same for all of them, because it must not say whether the figure itself is
 * small or protects another one.
 */
export function hidden(): Reason {
  return {
    nb:
      `Tallet er skjult av hensyn til personvern: tall fra 1 til ${figuresThreshold} er skjult, og andre tall slik at de ikke kan regnes ut ` +
      '(celleundertrykking). Summer for større områder, hele år og alle aldre vises oftest.',
    en:
      `Hidden to protect people: counts from 1 to ${figuresThreshold} are hidden, and other counts so that nobody can work them out ` +
      '(cell suppression). Sums over larger areas, whole years and all ages are mostly shown.',
  };
}

export function notAdded(measure: Measure): Reason {
  const words = { COUNT: 'Antall', RATE: 'Rater', SHARE: 'Andeler', INDEX: 'Indekser' }[measure];
  const english = { COUNT: 'Counts', RATE: 'Rates', SHARE: 'Shares', INDEX: 'Indexes' }[measure];
  return {
    nb: `${words} som er publisert ferdig regnet, kan ikke legges sammen.`,
    en: `${english} that were published computed cannot be added up.`,
  };
}

export function onlyPublished(measure: Measure): Reason {
  return {
    nb: 'Indikatoren er publisert ferdig regnet og vises bare som publisert (measure: PUBLISHED).',
    en: `The indicator was published as a ${measure.toLowerCase()} and is shown as published only (measure: PUBLISHED).`,
  };
}

export function noPopulation(): Reason {
  return {
    nb: 'Folkemengden for perioden, alderen og kjønnet er ikke kjent.',
    en: 'The population of the period, age and sex is not known.',
  };
}

export function noStrata(): Reason {
  return {
    nb: 'Det finnes ikke tall etter både alder og kjønn å standardisere.',
    en: 'There are no figures by age and sex to standardise.',
  };
}

export function emptyStratum(): Reason {
  return {
    nb: 'Ingen bor her i en av gruppene etter alder og kjønn, så raten er ikke bestemt.',
    en: 'Nobody lives here in one of the groups by age and sex, so the rate is not defined.',
  };
}

export function notOverTime(): Reason {
  return {
    nb: 'Tallene legges ikke sammen over tid.',
    en: 'The figures do not add up over time.',
  };
}
