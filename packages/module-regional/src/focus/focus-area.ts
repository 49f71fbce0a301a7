import type { RegionalHub } from '../hub.ts';

export function registerFocusArea(hub: RegionalHub): void {
  hub.model('RegionalFocusArea', {
    description: 'A focus area of regional development (fokusområde).',
    rule: 'public',
    fields: {
      name: 'Name.',
      period: 'When it is a focus area.',
      aim: 'What the work is to lead to (mål).',
      names: 'What documents call it.',
      challenges: 'Why it needs work.',
      allocations: 'Money set aside for it, by year.',
      measures: 'What the action plan does for it.',
      strategies: 'Strategies it builds on.',
      networks: 'Networks for it.',
      agreements: 'Agreements with institutions of education.',
      offers: 'What people can study because of it.',
      research: 'Research in it.',
      initiatives: 'Initiatives on democracy.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('RegionalFocusAreaName', {
    description: 'What a document calls a focus area (betegnelse).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      name: 'The name.',
      date: 'The date of the document.',
      datePrecision: 'How exactly that is known.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('RegionalChallenge', {
    description: 'Why a focus area needs work (utfordring).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      text: 'The challenge.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalFocusArea', {
    one: 'regionalFocusArea',
    many: 'regionalFocusAreas',
    filter: ['name'],
    order: ['name', 'from'],
  });
  hub.search({
    type: 'RegionalFocusArea',
    title: (row: { name: string }) => row.name,
    texts: (row: Record<'nameEn' | 'aim' | 'aimEn', string | null>) => [
      row.nameEn,
      row.aim,
      row.aimEn,
    ],
  });
  hub.search({
    type: 'RegionalFocusAreaName',
    title: (row: { name: string }) => row.name,
  });
  hub.search({
    type: 'RegionalChallenge',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}
