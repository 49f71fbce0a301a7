import { listsByKey } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';
import { OrchestraActivityKind, OrchestraActivityStatus } from './generated/client/enums.ts';

export function registerActivity(module: OrchestraBuilder): void {
  registerActivityEnums(module);
  const activity = module.model('OrchestraActivity', {
    description: 'An activity planned or done in a season (aktivitet).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      position: 'Place in the plan.',
      season: 'The season.',
      kind: 'What kind of activity it is.',
      status: 'Whether it is planned or reported as done.',
      measure: 'The measure it belongs to (tiltak).',
      text: 'The activity.',
      ongoing: 'Whether it goes on all year (løpende); null where the plan gives no time.',
      purpose: 'What it is for (hensikt).',
      reason: 'Why it is done (bakgrunn).',
      municipalities: 'Municipalities whose schools of music and arts it is aimed at.',
    },
  });
  module.lists('OrchestraActivity', {
    filter: ['kind', 'status', 'seasonId', 'text', 'ongoing'],
    order: ['position'],
  });
  module.value('OrchestraActivityMunicipality', {
    as: 'Participant',
    of: 'activity',
    description:
      'A municipality whose school of music and arts (kulturskole) an activity is aimed at.',
    defaultOrder: 'position',
    fields: {
      activity: 'The activity.',
      municipalityId: { description: 'The municipality (kommune).', refersTo: 'Municipality' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.extend('Municipality', (x) => ({
    orchestraActivities: x.list({
      type: activity,
      description:
        'Activities of the youth orchestra aimed at the municipality’s school of music and arts (kulturskole).',
      loadMany: async (keys, _args, context) => {
        const rows = await orchestra.client(context).orchestraActivityMunicipality.findMany({
          where: { municipalityId: { in: [...keys] } },
          include: { activity: true },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId).map((list) =>
          list.map((row) => row.activity),
        );
      },
    }),
  }));
  module.search({
    type: 'OrchestraActivity',
    title: (row) => row.text,
    texts: (row) => [row.measure, row.purpose, row.reason],
  });
}

function registerActivityEnums(module: OrchestraBuilder): void {
  module.enum('OrchestraActivityKind', OrchestraActivityKind, {
    description: 'What kind of activity it is.',
    values: {
      RECRUITMENT: 'Recruiting new musicians (rekruttering).',
      REHEARSAL: 'Rehearsals and gatherings (øvelser og samlinger).',
      PROJECT: 'Carrying out a project (prosjekt).',
    },
  });
  module.enum('OrchestraActivityStatus', OrchestraActivityStatus, {
    description: 'Whether an activity is planned or done.',
    values: {
      PLANNED: 'In the plan of the year (planlagt).',
      DONE: 'Reported as done (gjennomført).',
    },
  });
}
