import type { RegionalHub } from '../hub.ts';

export function registerMeasure(hub: RegionalHub): void {
  hub.model('RegionalMeasure', {
    description: 'A measure of the action plan for regional development (tiltak).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      year: 'The year of the plan.',
      title: 'The measure.',
      activities: 'What is done for it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('RegionalActivity', {
    description: 'What is done for a measure, and when (aktivitet).',
    rule: 'public',
    fields: {
      measure: 'The measure.',
      rowNumber: 'Row number in the action plan (handlingsplan).',
      title: 'The activity.',
      whenLabel: 'The time as printed.',
      fromQuarter: 'The first quarter (kvartal), 1 to 4; null for one that goes on all the year.',
      toQuarter: 'The last quarter (kvartal), 1 to 4; null for one that goes on all the year.',
      isOngoing: 'Whether it goes on all the year (løpende).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalMeasure', {
    one: 'regionalMeasure',
    many: 'regionalMeasures',
    filter: ['focusAreaId', 'year', 'title'],
    order: ['year', 'title'],
  });
  hub.collection('RegionalActivity', {
    one: 'regionalActivity',
    many: 'regionalActivities',
    filter: ['measureId', 'fromQuarter', 'toQuarter', 'isOngoing', 'title'],
    order: ['rowNumber', 'fromQuarter'],
  });
  hub.search({
    type: 'RegionalMeasure',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
  hub.search({
    type: 'RegionalActivity',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
