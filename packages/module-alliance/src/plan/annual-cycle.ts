import { AnnualCycleKind } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerAnnualCycle(module: AllianceBuilder): void {
  module.enum('AnnualCycleKind', AnnualCycleKind, {
    description: 'Yearly event of a cycle (post i årshjul).',
    values: {
      BUDGET: 'Budget (budsjett).',
      PLAN: 'Action plan (handlingsplan).',
      REPORT: 'Report (rapport).',
      MEETING: 'Meeting (møte).',
      SEMINAR: 'Seminar (seminar).',
      STUDY_TRIP: 'Study trip (studietur).',
    },
  });
  module.model('AnnualCycle', {
    description:
      'Annual cycle of a body: the fixed events of its year, such as budget, plan, reports and meetings (årshjul).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'body' },
    fields: {
      title: 'Title of the annual cycle.',
      text: 'Description in the source’s words; null if none.',
      period: 'Period in which the cycle was followed.',
      body: 'The body; null if the source names none.',
      items: 'Its yearly events.',
    },
  });
  module.lists('AnnualCycle', {
    filter: ['bodyId', 'title'],
    order: ['from', 'title'],
  });
  module.model('AnnualCycleItem', {
    description: 'A yearly event of an annual cycle (punkt i årshjulet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      cycle: 'The annual cycle.',
      position: 'Place in the list, from 1.',
      kind: 'Kind of event.',
      title: 'Title of the event.',
      timesPerYear: 'Number of times a year; null if not stated.',
      days: 'Length in days; null if not stated.',
      text: 'Details; null if none.',
      body: 'The body that meets, decides or considers the matter; null if not stated.',
    },
  });
  module.search({
    type: 'AnnualCycle',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.text],
  });
}
