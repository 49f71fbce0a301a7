import type { HealthHub } from '../hub.ts';

export function registerSummaryCareRecord(hub: HealthHub): void {
  hub.model('SummaryCareRecord', {
    description:
      'The national record with a patient’s most important health information, as it is brought into use here (kjernejournal).',
    rule: 'public',
    fields: {
      project: 'The project that brings it into use.',
      title: 'Title.',
      text: 'What it is.',
      preparedFrom: 'When preparation began.',
      preparedFromPrecision: 'How exactly `preparedFrom` is known.',
      preparedFromSeason: 'The season in which it began, where the source gives one.',
      users: 'The services that are to use it.',
    },
  });
  hub.collection('SummaryCareRecord', {
    one: 'summaryCareRecord',
    many: 'summaryCareRecords',
    filter: ['projectId', 'preparedFrom'],
    order: ['preparedFrom', 'title'],
  });
  hub.model('SummaryCareRecordUser', {
    description: 'A service that is to use the summary care record (bruker av kjernejournal).',
    rule: 'public',
    fields: {
      record: 'The record.',
      title: 'The service.',
      date: 'When it is to use it.',
      datePrecision: 'How exactly the date is given.',
      position: 'Place in the list.',
    },
  });
  hub.search({
    type: 'SummaryCareRecord',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string }) => [row.text],
  });
}
