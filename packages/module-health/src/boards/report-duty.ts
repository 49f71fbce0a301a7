import type { HealthBuilder } from '../module.ts';

export function registerReportDuty(module: HealthBuilder): void {
  module.model('HealthReportDuty', {
    description: 'A report on the alliance’s work on health that a body deals with (rapportering).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      cooperation: 'The cooperation.',
      year: 'The year of the plan that asks for it.',
      rhythm: 'How often.',
      title: 'The report.',
      recipientBodyId: { description: 'The body that deals with it.', refersTo: 'Body' },
      focusAreaCount: 'How many focus areas it covers, where the source says so (fokusområder).',
    },
  });
  module.lists('HealthReportDuty', {
    filter: ['year', 'rhythm', 'recipientBodyId'],
    order: ['year'],
  });
}
