import type { RegionalBuilder } from '../module.ts';
import { formerActivities, formerAreas, formerMeasures, formerNames } from './former-ids.ts';

export function registerFocusArea(module: RegionalBuilder): void {
  module.extension('RegionalFocusArea', {
    of: 'FocusArea',
    field: 'regional',
    formerKeys: formerAreas,
    description:
      'What regional development has about a focus area: its aim, money, strategies, networks and study offers (fokusområde).',
    defaultOrder: 'position',
    unknownBeginning: {},
    fields: {
      period: 'When regional development works on it.',
      aim: 'The aim of the work (mål).',
      challenges: 'Its challenges.',
      allocations: 'Money set aside for it, by year.',
      strategies: 'Strategies it builds on.',
      networks: 'Networks for it.',
      agreements: 'Agreements with institutions of education.',
      offers: 'Study offers in it.',
      research: 'Research in it.',
      initiatives: 'Initiatives on democracy.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.renamed('RegionalFocusAreaName', { as: 'FocusArea', key: formerNames });
  module.renamed('RegionalMeasure', { as: 'Measure', key: formerMeasures });
  module.renamed('RegionalActivity', { as: 'Activity', key: formerActivities });
  module.value('RegionalChallenge', {
    as: 'Point',
    of: 'focusArea',
    description: 'A reason why a focus area needs work (utfordring).',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area.',
      text: 'The challenge.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.search({
    type: 'RegionalFocusArea',
    title: (row, { nameOf }) => nameOf('FocusArea', row.id),
    texts: (row) => [row.aim, row.aimEn],
  });
  module.search({
    type: 'RegionalChallenge',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
