import type { HealthHub } from '../hub.ts';

export function registerReportDuty(hub: HealthHub): void {
  hub.model('HealthReportDuty', {
    description: 'A report on the alliance’s work on health that a body deals with (rapportering).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      year: 'The year of the plan that asks for it.',
      rhythm: 'How often.',
      title: 'The report.',
      recipientBodyId: { description: 'The body that deals with it.', refersTo: 'Body' },
      focusAreaCount: 'How many focus areas it covers, where the source says so (fokusområder).',
    },
  });
  hub.collection('HealthReportDuty', {
    one: 'healthReportDuty',
    many: 'healthReportDuties',
    filter: ['year', 'rhythm', 'recipientBodyId'],
    order: ['year'],
  });
}
