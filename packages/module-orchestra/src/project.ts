import { OrchestraProjectActivityKind } from './generated/client/enums.ts';
import type { OrchestraBuilder } from './module.ts';

export function registerProject(module: OrchestraBuilder): void {
  module.enum('OrchestraProjectActivityKind', OrchestraProjectActivityKind, {
    description: 'Form of an event of a project (arrangementsform).',
    values: {
      SECTIONAL_REHEARSAL: 'Sectional rehearsal (gruppeøvelse).',
      ENSEMBLE_PLAYING: 'Playing together as an orchestra (orkestersamspill).',
      INSPIRATIONAL_CONCERT: 'Inspirational concert (inspirasjonskonsert).',
      JOINT_MEETING: 'Meeting to play with others (samspilltreff).',
    },
  });
  module.model('OrchestraProject', {
    description:
      'A project with money of its own that the orchestra takes part in, such as IRIS (prosjekt).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      name: 'Name.',
      ensemble: 'The ensemble it pays for.',
      ownerPartner: 'The partner that owns the project (prosjekteier).',
      funderPartner: 'The partner that pays for it (finansieres av).',
      purpose: 'What it is for (formål).',
      period: 'When it ran, as far as it is known.',
      activities: 'Its activities (aktiviteter).',
      staff: 'Who leads it (prosjektleder).',
      fundings: 'Its money (prosjektmidler).',
    },
  });
  module.lists('OrchestraProject', {
    filter: ['ensembleId', 'ownerPartnerId', 'funderPartnerId'],
    order: ['name', 'from'],
  });
  module.model('OrchestraProjectActivity', {
    description:
      'An activity of a project, with the partner that takes part from outside (prosjektaktivitet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      project: 'The project.',
      kind: 'Kind of activity.',
      name: 'The source’s words for it.',
      partner: 'The partner that takes part from outside.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.search({
    type: 'OrchestraProject',
    title: (row) => row.name,
    texts: (row) => [row.purpose, row.purposeEn],
  });
}
