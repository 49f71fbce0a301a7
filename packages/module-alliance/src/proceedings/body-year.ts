import type { AllianceHub } from '../hub.ts';

export function registerBodyYear(hub: AllianceHub): void {
  hub.model('BodyYear', {
    description:
      'How many meetings a body held and how many cases it treated in a year, as a report says (møter og saker i et år).',
    rule: 'public',
    fields: {
      body: 'The body.',
      year: 'The year.',
      meetingCount: 'Meetings held (møter).',
      caseCount: 'Cases treated (saker); null where the report does not say.',
    },
  });
  hub.collection('BodyYear', {
    one: 'bodyYear',
    many: 'bodyYears',
    filter: ['bodyId', 'year'],
    order: ['year', 'meetingCount'],
  });
}
