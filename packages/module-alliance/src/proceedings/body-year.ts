import type { AllianceBuilder } from '../module.ts';

export function registerBodyYear(module: AllianceBuilder): void {
  module.model('BodyYear', {
    description:
      'Number of meetings that a body held and of cases that it considered in a year, as a report states them (møter og saker i et år).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      body: 'The body.',
      year: 'Calendar year.',
      meetingCount: 'Number of meetings held (møter).',
      caseCount: 'Number of cases considered (saker); null if the report does not say.',
    },
  });
  module.lists('BodyYear', {
    filter: ['bodyId', 'year'],
    order: ['year', 'meetingCount'],
  });
}
