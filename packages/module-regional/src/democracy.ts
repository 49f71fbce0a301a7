import type { RegionalBuilder } from './module.ts';

export function registerDemocracy(module: RegionalBuilder): void {
  module.model('DemocracyInitiative', {
    description:
      'Inclusive democracy: municipalities let citizens, organisations and businesses prepare and take decisions (Inkluderende folkestyre).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      focusArea: 'The focus area.',
      name: 'Name.',
      planYear: 'The year of the action plan that made it a focus area (handlingsplan).',
      practice: 'What municipalities do (praksis).',
      mapping: 'What it was decided to map (kartlegging).',
      isMappingDone: 'Whether the mapping was done; null where no source says.',
      reasons: 'Why municipalities do so.',
      invited: 'The groups invited to take part.',
    },
  });
  module.value('DemocracyReason', {
    as: 'Point',
    of: 'initiative',
    description: 'A reason for inclusive democracy (begrunnelse).',
    defaultOrder: 'position',
    fields: {
      initiative: 'The initiative.',
      text: 'The reason.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('DemocracyInvited', {
    as: 'Participant',
    of: 'initiative',
    description: 'A group that is invited to take part (inviterte).',
    defaultOrder: 'position',
    fields: {
      initiative: 'The initiative.',
      name: 'Name of the group.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('DemocracyInitiative', {
    filter: ['focusAreaId', 'planYear', 'name'],
    order: ['planYear', 'name'],
  });
  module.search({
    type: 'DemocracyInitiative',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.practice, row.mapping],
  });
  module.search({
    type: 'DemocracyReason',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}
