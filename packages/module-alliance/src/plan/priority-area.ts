import { FocusAreaKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerPriorityArea(hub: AllianceHub): void {
  hub.model('PriorityArea', {
    description: 'The upper of the two levels of what the platform gives priority (innsatsområde).',
    rule: 'public',
    fields: {
      platform: 'The platform.',
      position: 'Place in the platform, from 1.',
      name: 'Name.',
      undisputed: 'Whether every document that lists the priority areas lists this one.',
      condition: 'On what it depends whether the alliance takes it up.',
      focusAreas: 'Its focus areas (fokusområder).',
      listings: 'How each document lists it.',
      planAreas: 'Its part of each yearly plan.',
      positions: 'What was held about it (standpunkter).',
    },
  });
  hub.collection('PriorityArea', {
    one: 'priorityArea',
    many: 'priorityAreas',
    filter: ['platformId', 'name', 'undisputed'],
    order: ['position', 'name'],
  });
  hub.model('PriorityAreaListing', {
    description: 'A priority area as one document lists it.',
    rule: 'public',
    fields: {
      priorityArea: 'The priority area.',
      document: 'The document.',
      position: 'Place among the listings of the area.',
      rank: 'Rank in the document’s list; null where it speaks of the area without listing it.',
      name: 'Name as printed.',
      text: 'What the document says its focus or main task is.',
    },
  });
  registerFocusArea(hub);
  hub.search({
    type: 'PriorityArea',
    title: (row: { name: string }) => row.name,
    texts: (row: Record<'nameEn' | 'condition', string | null>) => [row.nameEn, row.condition],
  });
}

function registerFocusArea(hub: AllianceHub): void {
  hub.enum('FocusAreaKind', FocusAreaKind, {
    description: 'What kind of focus area it is.',
    values: {
      PLATFORM: 'Focus area of the platform (fokusområde).',
      ADDED: 'Focus area that came later (nytt fokusområde).',
      PROJECT: 'A project within the priority area, no focus area of the platform (prosjekt).',
    },
  });
  hub.model('FocusArea', {
    description: 'The lower of the two levels of what the platform gives priority (fokusområde).',
    rule: 'public',
    fields: {
      priorityArea: 'The priority area it belongs to.',
      position: 'Place in the priority area, from 1.',
      name: 'Name.',
      kind: 'What kind of focus area it is.',
      from: 'Since when it has been one; null where it is as old as the platform.',
      fromPrecision: 'How exactly `from` is known.',
      origin: 'Where it comes from.',
      reason: 'Why it was taken in.',
      body: 'The body or collaboration that carries it.',
      listings: 'How each document lists it.',
      planFocusAreas: 'Its part of each yearly plan.',
    },
  });
  hub.collection('FocusArea', {
    one: 'focusArea',
    many: 'focusAreas',
    filter: ['priorityAreaId', 'name', 'kind', 'bodyId'],
    order: ['name', 'from'],
  });
  hub.model('FocusAreaListing', {
    description: 'A focus area as one document lists it.',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      document: 'The document.',
      position: 'Place among the listings of the area.',
      number: 'Number printed before it.',
      name: 'Name as printed.',
      text: 'What the document says of it.',
    },
  });
  hub.search({
    type: 'FocusArea',
    title: (row: { name: string }) => row.name,
    texts: (row: Record<'nameEn' | 'origin' | 'reason', string | null>) => [
      row.nameEn,
      row.origin,
      row.reason,
    ],
  });
}
