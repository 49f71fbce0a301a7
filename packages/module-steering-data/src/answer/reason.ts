import type { Measure } from '../cell.ts';

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

export function hidden(): Reason {
  return { nb: 'Tallet er skjult av hensyn til personvern.', en: 'Hidden to protect people.' };
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
