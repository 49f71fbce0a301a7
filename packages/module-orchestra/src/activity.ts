import { listsByKey } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';
import { OrchestraActivityKind, OrchestraActivityStatus } from './generated/client/enums.ts';

export function registerActivity(module: OrchestraBuilder): void {
  registerActivityEnums(module);
  const activity = module.reference('Activity');
  module.extension('OrchestraActivity', {
    of: 'Activity',
    field: 'orchestra',
    formerKeys: formerActivities,
    description: 'What the orchestra adds to an activity planned or done in a season (aktivitet).',
    defaultOrder: 'position',
    fields: {
      position: 'Place in the season.',
      season: 'The season.',
      kind: 'What kind of activity it is.',
      status: 'Whether it is planned or reported as done.',
      purpose: 'What it is for (hensikt).',
      reason: 'Why it is done (bakgrunn).',
      municipalities: 'Municipalities whose schools of music and arts it is aimed at.',
    },
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
      type: activity.type,
      description:
        'Activities of the youth orchestra aimed at the municipality’s school of music and arts (kulturskole).',
      loadMany: async (keys, _args, context) => {
        const rows = await orchestra.client(context).orchestraActivityMunicipality.findMany({
          where: { municipalityId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        const lists = listsByKey(keys, rows, (row) => row.municipalityId).map((list) =>
          Promise.all(list.map(({ activityId }) => activity.load(activityId, context))),
        );
        return (await Promise.all(lists)).map((list) => list.filter((one) => one !== null));
      },
    }),
  }));
  module.search({
    type: 'OrchestraActivity',
    title: (row, { nameOf }) => nameOf('Activity', row.id),
    texts: (row) => [row.purpose, row.reason],
  });
}

function registerActivityEnums(module: OrchestraBuilder): void {
  module.enum('OrchestraActivityKind', OrchestraActivityKind, {
    description: 'Part of the orchestra’s work that an activity serves (aktivitetstype).',
    values: {
      RECRUITMENT: 'Recruiting new musicians (rekruttering).',
      REHEARSAL: 'Rehearsals and gatherings (øvelser og samlinger).',
      PROJECT: 'Carrying out a project (prosjekt).',
    },
  });
  module.enum('OrchestraActivityStatus', OrchestraActivityStatus, {
    description: 'Whether an activity is planned or done (aktivitetsstatus).',
    values: {
      PLANNED: 'In the plan of the year (planlagt).',
      DONE: 'Reported as done (gjennomført).',
    },
  });
}

/** Keys that the activities had in this module, each with the key of the activity of the alliance. */
const formerActivities = {
  '2015.1': 'handlingsplan-2015.ungdomssymfoniorkesteret.1.1',
  '2015.2': 'handlingsplan-2015.ungdomssymfoniorkesteret.1.2',
  '2015.3': 'handlingsplan-2015.ungdomssymfoniorkesteret.1.3',
  '2015.4': 'handlingsplan-2015.ungdomssymfoniorkesteret.1.4',
  '2015.5': 'handlingsplan-2015.ungdomssymfoniorkesteret.2.1',
  '2015.6': 'handlingsplan-2015.ungdomssymfoniorkesteret.3.1',
  '2016.1': 'arsrapport-2016.ungdomssymfonikerne.1.1',
};
