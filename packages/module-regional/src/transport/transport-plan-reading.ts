import type { RegionalHub } from '../hub.ts';

export function registerTransportPlanReading(hub: RegionalHub): void {
  hub.model('TransportPlanReading', {
    description:
      'The period of the National transport plan as a document prints it (Nasjonal transportplan, planperiode).',
    rule: 'public',
    fields: {
      date: 'The date of the document.',
      datePrecision: 'How exactly that is known.',
      title: 'The words as printed.',
      printedFrom: 'The first year as printed.',
      printedTo: 'The last year as printed.',
      normalisedFrom: 'The first year of the plan meant.',
      normalisedTo: 'The last year of the plan meant.',
      text: 'What the document uses the plan for.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('TransportPlanReading', {
    one: 'transportPlanReading',
    many: 'transportPlanReadings',
    filter: ['date', 'normalisedFrom', 'normalisedTo'],
    order: ['date'],
  });
  hub.search({
    type: 'TransportPlanReading',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string; textEn: string | null }) => [row.text, row.textEn],
  });
}
