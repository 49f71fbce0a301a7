import type { RegionalBuilder } from '../module.ts';

export function registerMeasure(module: RegionalBuilder): void {
  module.model('RegionalMeasure', {
    description: 'A measure of the action plan for regional development (tiltak).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area.',
      year: 'The year of the plan.',
      title: 'The measure.',
      activities: 'Its activities.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.model('RegionalActivity', {
    description: 'An activity of a measure, with its time (aktivitet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      measure: 'The measure.',
      rowNumber: 'Row number in the action plan (handlingsplan).',
      title: 'The activity.',
      whenLabel: 'The time as printed.',
      fromQuarter:
        'The first quarter (kvartal), 1 to 4; null for an activity that goes on all year.',
      toQuarter: 'The last quarter (kvartal), 1 to 4; null for an activity that goes on all year.',
      isOngoing: 'Whether it goes on all year (løpende).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalMeasure', {
    filter: ['focusAreaId', 'year', 'title'],
    order: ['year', 'title'],
  });
  module.lists('RegionalActivity', {
    filter: ['measureId', 'fromQuarter', 'toQuarter', 'isOngoing', 'title'],
    order: ['rowNumber', 'fromQuarter'],
  });
  module.search({
    type: 'RegionalMeasure',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
  module.search({
    type: 'RegionalActivity',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}
