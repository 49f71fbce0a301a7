import { HealthIndicatorDomain } from '../generated/client/enums.ts';
import type { HealthBuilder } from '../module.ts';

export function registerIndicator(module: HealthBuilder): void {
  module.enum('HealthIndicatorDomain', HealthIndicatorDomain, {
    description: 'The field of care that an indicator is about (fagområde).',
    values: {
      SOMATIC: 'Somatic care (somatikk).',
      MENTAL_HEALTH_ADULTS: 'Mental health care for adults (psykisk helsevern for voksne).',
      SUBSTANCE_ABUSE:
        'Specialised treatment of substance abuse (tverrfaglig spesialisert rusbehandling, TSB).',
    },
  });
  module.model('HealthIndicatorSource', {
    description: 'A publication with indicators of the same kind as the portal’s (publikasjon).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      portal: 'The portal it is compared with.',
      title: 'Title.',
      publisherBodyId: { description: 'The body that publishes it.', refersTo: 'Body' },
      publisher: 'The publisher’s name, where the publisher is not a body of the hub.',
      geography: 'The areas it gives figures for.',
      takenOverBy: 'The organisation that took it over.',
      takenOverYear: 'The year it was taken over.',
      position: 'Place in the list.',
      indicators: 'Its indicators.',
    },
  });
  module.lists('HealthIndicatorSource', {
    filter: ['title', 'publisher', 'publisherBodyId', 'portalId'],
    order: ['position', 'title'],
  });
  module.model('HealthIndicator', {
    description: 'An indicator of a publication (indikator).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      source: 'The publication.',
      domain: 'The field of care it is about.',
      title: 'Title.',
      perInhabitants: 'The number of inhabitants its rate is given for.',
      minimumAge: 'Lowest age of the inhabitants counted, in years.',
      hasPercentOfNational: 'Whether it is also given in per cent of the national average.',
      position: 'Place in the list.',
    },
  });
  module.collection('HealthIndicator', {
    many: 'healthIndicators',
    filter: ['sourceId', 'domain', 'title'],
    order: ['position', 'title'],
    catalogue: {
      question: {
        nb: 'Hva ble målt om spesialisthelsetjenesten?',
        en: 'What was measured of specialist health services?',
      },
      term: 'helseindikator',
      topics: ['HEALTH', 'FIGURES'],
      example: '{ healthIndicators { nodes { title domain perInhabitants source { title } } } }',
    },
  });
  module.search({
    type: 'HealthIndicatorSource',
    title: (row) => row.title,
    texts: (row) => [row.publisher, row.geography],
  });
  module.search({ type: 'HealthIndicator', title: (row) => row.title });
}
