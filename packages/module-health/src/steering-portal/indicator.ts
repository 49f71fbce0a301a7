import { HealthIndicatorDomain } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerIndicator(hub: HealthHub): void {
  hub.enum('HealthIndicatorDomain', HealthIndicatorDomain, {
    description: 'The field of care an indicator is about.',
    values: {
      SOMATIC: 'Care for bodily illness (somatikk).',
      MENTAL_HEALTH_ADULTS: 'Mental health care for adults (psykisk helsevern for voksne).',
      SUBSTANCE_ABUSE:
        'Specialised treatment of substance abuse (tverrfaglig spesialisert rusbehandling, TSB).',
    },
  });
  hub.model('HealthIndicatorSource', {
    description: 'A publication with indicators of the same kind as the portal’s (publikasjon).',
    rule: 'public',
    fields: {
      portal: 'The portal it is likened to.',
      title: 'Title.',
      publisherBodyId: { description: 'The body that publishes it.', refersTo: 'Body' },
      publisher: 'The publisher’s name, where it is no body of the hub.',
      geography: 'The areas it gives figures for.',
      takenOverBy: 'Who took it over.',
      takenOverYear: 'The year it was taken over.',
      position: 'Place in the list.',
      indicators: 'Its indicators.',
    },
  });
  hub.collection('HealthIndicatorSource', {
    one: 'healthIndicatorSource',
    many: 'healthIndicatorSources',
    filter: ['title', 'publisher', 'publisherBodyId', 'portalId'],
    order: ['position', 'title'],
  });
  hub.model('HealthIndicator', {
    description: 'An indicator of a publication (indikator).',
    rule: 'public',
    fields: {
      source: 'The publication.',
      domain: 'The field of care it is about.',
      title: 'Title.',
      perInhabitants: 'The number of inhabitants its rate is given for.',
      minimumAge: 'The youngest inhabitants counted, in years.',
      percentOfNational: 'Whether it is also given in per cent of the national average.',
      position: 'Place in the list.',
    },
  });
  hub.collection('HealthIndicator', {
    one: 'healthIndicator',
    many: 'healthIndicators',
    filter: ['sourceId', 'domain', 'title'],
    order: ['position', 'title'],
  });
  hub.search({
    type: 'HealthIndicatorSource',
    title: (row: { title: string }) => row.title,
    texts: (row: { publisher: string | null; geography: string | null }) => [
      row.publisher,
      row.geography,
    ],
  });
  hub.search({ type: 'HealthIndicator', title: (row: { title: string }) => row.title });
}
