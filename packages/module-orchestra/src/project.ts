import { OrchestraProjectActivityKind } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

export function registerProject(hub: OrchestraHub): void {
  hub.enum('OrchestraProjectActivityKind', OrchestraProjectActivityKind, {
    description: 'What is done in a project.',
    values: {
      SECTIONAL_REHEARSAL: 'Sectional rehearsal (gruppeøvelse).',
      ENSEMBLE_PLAYING: 'Playing together as an orchestra (orkestersamspill).',
      INSPIRATIONAL_CONCERT: 'Inspirational concert (inspirasjonskonsert).',
      JOINT_MEETING: 'Meeting to play with others (samspilltreff).',
    },
  });
  hub.model('OrchestraProject', {
    description:
      'A project with money of its own that the orchestra takes part in (prosjekt), such as IRIS.',
    rule: 'public',
    fields: {
      name: 'Name.',
      ensemble: 'The ensemble it pays for.',
      ownerPartner: 'Who owns the project (prosjekteier).',
      funderPartner: 'Who pays for it (finansieres av).',
      purpose: 'What it is for (formål).',
      period: 'When it ran, as far as it is known.',
      activities: 'What is done in it (aktiviteter).',
      staff: 'Who leads it (prosjektleder).',
      fundings: 'Its money (prosjektmidler).',
    },
  });
  hub.collection('OrchestraProject', {
    one: 'orchestraProject',
    many: 'orchestraProjects',
    filter: ['ensembleId', 'ownerPartnerId', 'funderPartnerId'],
    order: ['name', 'from'],
  });
  hub.model('OrchestraProjectActivity', {
    description: 'What is done in a project, and who takes part from outside (prosjektaktivitet).',
    rule: 'public',
    fields: {
      project: 'The project.',
      kind: 'What is done.',
      name: 'The source’s words for it.',
      partner: 'Who takes part from outside.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.search({
    type: 'OrchestraProject',
    title: (row: { name: string }) => row.name,
    texts: (row: { purpose: string; purposeEn: string | null }) => [row.purpose, row.purposeEn],
  });
}
