import type { RegionalBuilder } from '../module.ts';

export function registerFocusArea(module: RegionalBuilder): void {
  module.model('RegionalFocusArea', {
    description: 'A focus area of regional development (fokusområde).',
    rule: 'public',
    defaultOrder: 'position',
    unknownBeginning: {},
    fields: {
      name: 'Name.',
      period: 'When it is a focus area.',
      aim: 'The aim of the work (mål).',
      names: 'Names that documents use for it.',
      challenges: 'Its challenges.',
      allocations: 'Money set aside for it, by year.',
      measures: 'Measures of the action plan for it.',
      strategies: 'Strategies it builds on.',
      networks: 'Networks for it.',
      agreements: 'Agreements with institutions of education.',
      offers: 'Study offers in it.',
      research: 'Research in it.',
      initiatives: 'Initiatives on democracy.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('RegionalFocusAreaName', {
    as: 'OtherName',
    of: 'focusArea',
    description: 'A name that a document uses for a focus area (betegnelse).',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area.',
      name: 'The name.',
      date: 'The date of the document.',
      datePrecision: 'How exactly that is known.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
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
  module.lists('RegionalFocusArea', {
    filter: ['name'],
    order: ['name', 'from'],
  });
  module.search({
    type: 'RegionalFocusArea',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.aim, row.aimEn],
  });
  module.search({
    type: 'RegionalFocusAreaName',
    title: (row) => row.name,
  });
  module.search({
    type: 'RegionalChallenge',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
