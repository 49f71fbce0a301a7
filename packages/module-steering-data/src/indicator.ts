import { SteeringDirection, SteeringDomain, SteeringMeasure } from './generated/client/enums.ts';
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
  hub.enum('SteeringDirection', SteeringDirection, {
    description: 'Which way figures of an indicator should go.',
    values: {
      HIGHER_IS_BETTER: 'More is better (høyere er bedre).',
      LOWER_IS_BETTER: 'Less is better (lavere er bedre).',
      NEUTRAL: 'Neither is good or bad by itself (nøytral).',
    },
  });
}
