import { AnnualCycleKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerAnnualCycle(hub: AllianceHub): void {
  hub.enum('AnnualCycleKind', AnnualCycleKind, {
    description: 'What comes back every year.',
    values: {
      BUDGET: 'Budget (budsjett).',
      PLAN: 'Action plan (handlingsplan).',
      REPORT: 'Report (rapport).',
      MEETING: 'Meeting (møte).',
      SEMINAR: 'Seminar (seminar).',
      STUDY_TRIP: 'Study trip (studietur).',
    },
  });
  hub.model('AnnualCycle', {
    description: 'The fixed points of a year of a body: budget, plan, reports, meetings (årshjul).',
    rule: 'public',
    fields: {
      title: 'Title.',
      text: 'What the source says of it.',
      period: 'When it held.',
      body: 'The body.',
      items: 'What comes back every year.',
    },
  });
  hub.collection('AnnualCycle', {
    one: 'annualCycle',
    many: 'annualCycles',
    filter: ['bodyId', 'title'],
    order: ['from', 'title'],
  });
  hub.model('AnnualCycleItem', {
    description: 'Something that comes back every year (punkt i årshjulet).',
    rule: 'public',
    fields: {
      cycle: 'The annual cycle.',
      position: 'Place in the list, from 1.',
      kind: 'What it is.',
      title: 'Title.',
      timesPerYear: 'How many times a year.',
      days: 'Days it lasts.',
      text: 'More about it.',
      body: 'The body that meets, decides or treats it.',
    },
  });
  hub.search({
    type: 'AnnualCycle',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'text', string | null>) => [row.titleEn, row.text],
  });
}
