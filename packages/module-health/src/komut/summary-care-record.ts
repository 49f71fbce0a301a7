import type { HealthBuilder } from '../module.ts';

export function registerSummaryCareRecord(module: HealthBuilder): void {
  module.model('SummaryCareRecord', {
    description:
      'The introduction of the national record with a patient’s most important health information (kjernejournal).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      project: 'The project that introduces it.',
      title: 'Title.',
      text: 'Description.',
      preparedFrom: 'When preparation began.',
      preparedFromSeason: 'The season in which it began, where the source gives one.',
      users: 'The services that are to use it.',
    },
  });
  module.lists('SummaryCareRecord', {
    filter: ['projectId', 'preparedFrom'],
    order: ['preparedFrom', 'title'],
  });
  module.value('SummaryCareRecordUser', {
    as: 'Point',
    of: 'record',
    description: 'A service that is to use the summary care record (bruker av kjernejournal).',
    defaultOrder: 'position',
    fields: {
      record: 'The record.',
      title: 'The service.',
      date: 'When it is to use it.',
      position: 'Place in the list.',
    },
  });
  module.search({
    type: 'SummaryCareRecord',
    title: (row) => row.title,
    texts: (row) => [row.text],
  });
}
