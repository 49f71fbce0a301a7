import type { RegionalHub } from './hub.ts';

export function registerDemocracy(hub: RegionalHub): void {
  hub.model('DemocracyInitiative', {
    description:
      'Inclusive democracy: municipalities that let others prepare and take decisions (Inkluderende folkestyre).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area.',
      name: 'Name.',
      planYear: 'The year of the action plan that made it a focus area (handlingsplan).',
      practice: 'What municipalities do (praksis).',
      mapping: 'What has been decided to map (kartlegging).',
      isMappingDone: 'Whether the mapping was done; null where no source says.',
      reasons: 'Why municipalities do so.',
      invited: 'Who is invited to take part.',
    },
  });
  hub.model('DemocracyReason', {
    description: 'Why municipalities let others prepare and take decisions (begrunnelse).',
    rule: 'public',
    fields: {
      initiative: 'The initiative.',
      text: 'The reason.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('DemocracyInvited', {
    description: 'A group that is invited to take part (inviterte).',
    rule: 'public',
    fields: {
      initiative: 'The initiative.',
      name: 'Who they are.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('DemocracyInitiative', {
    one: 'democracyInitiative',
    many: 'democracyInitiatives',
    filter: ['focusAreaId', 'planYear', 'name'],
    order: ['planYear', 'name'],
  });
  hub.search({
    type: 'DemocracyInitiative',
    title: (row: { name: string }) => row.name,
    texts: (row: { practice: string; mapping: string; nameEn: string | null }) => [
      row.nameEn,
      row.practice,
      row.mapping,
    ],
  });
  hub.search({
    type: 'DemocracyReason',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}
