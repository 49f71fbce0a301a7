import { namesOf } from '@vesthub/kernel';
import {
  SteeringCounted,
  SteeringDirection,
  SteeringDomain,
  SteeringMeasure,
  SteeringOverTime,
} from './generated/client/enums.ts';
import { steeringData, type SteeringBuilder } from './module.ts';

export function registerIndicator(module: SteeringBuilder) {
  const { counted } = registerEnums(module);
  const indicator = module.model('SteeringIndicator', {
    description: 'A property of the population or of services that is measured (indikator).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      code: 'The publisher’s code of the indicator.',
      name: 'Name.',
      domain: 'The service it measures; null when it measures no service, such as the population.',
      measure: 'Kind of its figures.',
      unit: 'Unit of its figures (enhet).',
      per: 'Number of inhabitants that a rate is per; null for other measures.',
      decimals: 'Number of decimals to show.',
      direction: 'Whether higher or lower is better.',
      publisher: 'Publisher of its figures (kilde).',
      dataSet:
        'Data set in which its figures are published (datasett). Publisher, data set and code together identify an indicator.',
      description: 'What the indicator measures and how.',
      aliases: 'Other codes of the indicator in files.',
      overTime: 'Whether counts of months add up to the count of a year.',
      population:
        'The indicator whose counts are the denominator of its rates; null for the population.',
      ages: 'Ages that the denominator of its rates is limited to, both ends included, for example `18+`; null for all.',
      counted: 'Whether a count is of events or of persons.',
      stated: {
        description:
          'Whether a unit, the format of a file, a mapping or a person stated the measure. If not, the indicator is taken for a count of persons, and its figures are neither shown nor released.',
        definite: 'The import records whether anything stated the measure.',
      },
      whole:
        'The indicator of which its counts are a part. Whole and parts are protected together, because each bounds the others. Null when none is known.',
      persons:
        'The indicator that counts the persons behind its events; events of few persons are hidden. Null when unknown.',
    },
  });
  module.collection('SteeringIndicator', {
    one: 'steeringIndicator',
    many: 'steeringIndicators',
    filter: ['domain', 'measure', 'code', 'publisher', 'dataSet', 'stated'],
    order: ['name', 'code'],
    catalogue: {
      question: { nb: 'Hva kan måles og sammenlignes?', en: 'What can be measured and compared?' },
      term: 'indikator',
      topics: ['FIGURES'],
      example:
        '{ steeringIndicators { totalCount nodes { key code name unit domain publisher } } }',
      one: {
        question: {
          nb: 'Hva måler denne indikatoren, og hvordan leses den?',
          en: 'What does this indicator measure, and how is it read?',
        },
        example:
          '{ steeringIndicator(id: "population") { name description unit direction measure } }',
      },
    },
  });
  module.names('SteeringIndicator', async (context) => {
    const rows = await steeringData.client(context).steeringIndicator.findMany();
    return rows.flatMap(({ id, code, name, nameEn, aliases }) =>
      namesOf(id, [code, name, nameEn, ...aliases]),
    );
  });
  module.search({
    type: 'SteeringIndicator',
    title: (row) => row.name,
    texts: (row) => [row.code, row.description],
  });
  return { indicator, counted };
}

/** Registers the enum of the kinds of figures, which indicators and figures share. */
export function registerMeasure(module: SteeringBuilder) {
  return module.enum('SteeringMeasure', SteeringMeasure, {
    description: 'Count, share, rate or mean: the way a figure is computed (måltype).',
    values: {
      COUNT: 'A count (antall).',
      RATE: 'A count per number of inhabitants (rate).',
      SHARE: 'A part of a whole, in per cent (andel).',
      INDEX: 'A figure relative to a base (indeks).',
    },
  });
}

function registerEnums(module: SteeringBuilder) {
  module.enum('SteeringDomain', SteeringDomain, {
    description: 'A group of services that indicators measure (tjenesteområde).',
    values: {
      SOMATIC: 'Somatic specialist care (somatikk).',
      MENTAL_HEALTH: 'Mental health care (psykisk helsevern).',
      SUBSTANCE_ABUSE: 'Treatment of substance abuse (rus).',
      MUNICIPAL_CARE: 'Services of the municipality itself (kommunale tjenester).',
    },
  });
  module.enum('SteeringOverTime', SteeringOverTime, {
    description:
      'Whether figures of shorter periods add up to the figure of a longer one (summering over tid).',
    values: {
      SUM: 'They add up (strømning).',
      NONE: 'They do not add up: a stock, or computed by the publisher (beholdning).',
    },
  });
  const counted = module.enum('SteeringCounted', SteeringCounted, {
    description: 'Whether counts are of events or of persons (telleenhet).',
    values: {
      EVENTS: 'An event; the same person may have several (hendelser).',
      PERSONS: 'A person, counted once in a period (unike personer).',
    },
  });
  module.enum('SteeringDirection', SteeringDirection, {
    description: 'Whether higher or lower figures are better (retning).',
    values: {
      HIGHER_IS_BETTER: 'Higher is better (høyere er bedre).',
      LOWER_IS_BETTER: 'Lower is better (lavere er bedre).',
      NEUTRAL: 'Neither is better (nøytral).',
    },
  });
  return { counted };
}
