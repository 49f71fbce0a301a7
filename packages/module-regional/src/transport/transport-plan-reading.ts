import { rowsCiting } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';

export function registerTransportPlanReading(module: RegionalBuilder): void {
  const reading = module.model('TransportPlanReading', {
    description:
      'The period of the National transport plan as a document prints it (Nasjonal transportplan, planperiode).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      date: 'The date of the document.',
      title: 'The words as printed.',
      printedFrom: 'The first year as printed.',
      printedTo: 'The last year as printed.',
      normalisedFrom: 'The first year of the plan that is meant.',
      normalisedTo: 'The last year of the plan that is meant.',
      text: 'What the document uses the plan for.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('TransportPlanReading', {
    filter: ['date', 'normalisedFrom', 'normalisedTo'],
    order: ['date'],
  });
  module.extend('Document', (x) => ({
    transportPlanReadings: x.list({
      type: reading,
      description: 'Periods of the National transport plan that it prints (planperioder).',
      loadMany: (keys, _args, context) =>
        rowsCiting(
          context,
          { module: 'regional', type: 'TransportPlanReading', documents: keys },
          (among) =>
            regional.client(context).transportPlanReading.findMany({
              where: { id: { in: [...among] } },
              orderBy: { position: 'asc' },
            }),
        ),
    }),
  }));
  module.search({
    type: 'TransportPlanReading',
    title: (row) => row.title,
    texts: (row) => [row.text, row.textEn],
  });
}
