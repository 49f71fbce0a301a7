import {
  SteeringCounted,
  SteeringDirection,
  SteeringDomain,
  SteeringMeasure,
  SteeringOverTime,
} from './generated/client/enums.ts';
import type { SteeringHub } from './hub.ts';

export function registerIndicator(hub: SteeringHub) {
  registerEnums(hub);
  const indicator = hub.model('SteeringIndicator', {
    description: 'Something that is measured (indikator).',
    rule: 'public',
    fields: {
      code: 'The code under which its publisher knows it.',
      name: 'Name.',
      domain: 'The service it tells of; null for figures of no service, such as the population.',
      measure: 'What its figures are.',
      unit: 'What is counted or measured (enhet).',
      per: 'Of a rate: per how many inhabitants.',
      decimals: 'Decimals to show its figures with.',
      direction: 'Which way is better.',
      publisher: 'Whose figures they are (kilde).',
      description: 'What it measures and how.',
      aliases: 'Other codes under which files have it.',
      overTime: 'Whether counts of months add up to those of a year.',
      population: 'The indicator that counts those its rates are per; null for the population.',
      ages: 'Ages of those its rates are per, both ends included, for example `18+`; null for all.',
      counted: 'What one of a count is.',
      persons:
        'The indicator that counts the persons behind its events, which decides whether they are few; null where that is not known.',
    },
  });
  hub.collection('SteeringIndicator', {
    one: 'steeringIndicator',
    many: 'steeringIndicators',
    filter: ['domain', 'measure', 'code', 'publisher'],
    order: ['name', 'code'],
  });
  hub.search({
    type: 'SteeringIndicator',
    title: (row: { name: string }) => row.name,
    texts: (row: { code: string; description: string | null }) => [row.code, row.description],
  });
  return indicator;
}

function registerEnums(hub: SteeringHub): void {
  hub.enum('SteeringDomain', SteeringDomain, {
    description: 'The service that figures tell of.',
    values: {
      SOMATIC: 'Somatic specialist care (somatikk).',
      MENTAL_HEALTH: 'Mental health care (psykisk helsevern).',
      SUBSTANCE_ABUSE: 'Treatment of substance abuse (rus).',
      MUNICIPAL_CARE: 'Services of the municipality itself (kommunale tjenester).',
    },
  });
  hub.enum('SteeringMeasure', SteeringMeasure, {
    description: 'What kind of figure it is.',
    values: {
      COUNT: 'How many (antall).',
      RATE: 'So many per inhabitants (rate).',
      SHARE: 'A part of a whole, in per cent (andel).',
      INDEX: 'A figure relative to a base (indeks).',
    },
  });
  hub.enum('SteeringOverTime', SteeringOverTime, {
    description: 'Whether figures of shorter periods make those of longer ones.',
    values: {
      SUM: 'Their sum is the figure of the longer period (strømning).',
      NONE: 'They do not: a stock, or computed by the publisher (beholdning).',
    },
  });
  hub.enum('SteeringCounted', SteeringCounted, {
    description: 'What one of a count is.',
    values: {
      EVENTS: 'An event; the same person may have several (hendelser).',
      PERSONS: 'A person, counted once in a period (unike personer).',
    },
  });
  hub.enum('SteeringDirection', SteeringDirection, {
    description: 'Which way figures of an indicator should go.',
    values: {
      HIGHER_IS_BETTER: 'More is better (høyere er bedre).',
      LOWER_IS_BETTER: 'Less is better (lavere er bedre).',
      NEUTRAL: 'Neither is good or bad by itself (nøytral).',
    },
  });
}
