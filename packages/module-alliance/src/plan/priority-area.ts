import { FocusAreaKind } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerPriorityArea(module: AllianceBuilder): void {
  module.model('PriorityArea', {
    description:
      'Priority area: the upper of the two levels of priorities in a strategic platform (innsatsområde).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      platform: 'The platform.',
      position: 'Place in the platform, from 1.',
      name: 'Name of the priority area.',
      isUndisputed: 'Whether every document that lists the priority areas lists this one.',
      condition: 'Condition for the alliance to work on it; null if unconditional.',
      focusAreas: 'Its focus areas (fokusområder).',
      listings: 'Its entries in the lists of documents.',
      planAreas: 'Its part of each yearly action plan.',
      positions: 'Positions on it (standpunkter).',
    },
  });
  module.lists('PriorityArea', {
    filter: ['platformId', 'name', 'isUndisputed'],
    order: ['position', 'name'],
  });
  module.model('PriorityAreaListing', {
    description:
      'A priority area under the name and in the place that one document gives it (oppføring av innsatsområde).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      priorityArea: 'The priority area.',
      document: 'The document.',
      position: 'Place among the listings of the area, from 1.',
      rank: 'Rank in the document’s list; null if the document mentions the area without listing it.',
      name: 'Name as printed.',
      text: 'Focus or main task of the area according to the document; null if not stated.',
    },
  });
  registerFocusArea(module);
  module.search({
    type: 'PriorityArea',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.condition],
  });
}

function registerFocusArea(module: AllianceBuilder): void {
  module.enum('FocusAreaKind', FocusAreaKind, {
    description: 'Whether a focus area is a subject or cuts across others (fokusområdetype).',
    values: {
      PLATFORM: 'Focus area of the platform (fokusområde).',
      ADDED: 'Focus area added after the platform was adopted (nytt fokusområde).',
      PROJECT:
        'Project within the priority area that is not a focus area of the platform (prosjekt).',
    },
  });
  module.model('FocusArea', {
    description:
      'Focus area: the lower of the two levels of priorities in a strategic platform (fokusområde). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      priorityArea: 'The priority area to which it belongs.',
      position: 'Place in the priority area, from 1.',
      name: 'Name of the focus area.',
      kind: 'Kind of focus area.',
      from: 'First day as a focus area; null if it is as old as the platform.',
      origin: 'Origin of the focus area, in words.',
      reason: 'Reason for adding it, in words.',
      body: 'The body or collaboration that is responsible for it.',
      listings: 'Its entries in the lists of documents.',
      planFocusAreas: 'Its part of each yearly action plan.',
    },
  });
  module.collection('FocusArea', {
    many: 'focusAreas',
    filter: ['priorityAreaId', 'name', 'kind', 'bodyId'],
    order: ['name', 'from'],
    catalogue: {
      question: {
        nb: 'Hva ble satset på innen hvert innsatsområde?',
        en: 'What was given priority within each priority area?',
      },
      term: 'fokusområde',
      topics: ['PLANS'],
      example: '{ focusAreas { nodes { name kind priorityArea { name } body { name } } } }',
    },
  });
  module.model('FocusAreaListing', {
    description:
      'A focus area under the name and in the place that one document gives it (oppføring av fokusområde).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area.',
      document: 'The document.',
      position: 'Place among the listings of the area, from 1.',
      number: 'Number printed in front of it; null if none.',
      name: 'Name as printed.',
      text: 'Description in the document’s words; null if none.',
    },
  });
  module.search({
    type: 'FocusArea',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.origin, row.reason],
  });
}
