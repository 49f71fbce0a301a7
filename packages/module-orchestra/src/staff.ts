import { listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import { OrchestraEmployment, OrchestraStaffKind } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

/** Conductor, managers, tutors, and those who took the initiative. */
export function registerStaff(hub: OrchestraHub): void {
  registerStaffEnums(hub);
  const role = hub.model('OrchestraStaffRole', {
    description:
      'A leading role (rolle), with the person where a source names one in it. No other facts about people are kept.',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble.',
      kind: 'What role it is.',
      personName: 'The person a source names; null where none does.',
      employment: 'How the role is held.',
      positionPercent: 'Share of a full position, per cent (stillingsprosent).',
      project: 'The project it belongs to.',
      office: 'The office the person held elsewhere (stilling).',
      municipalityId: {
        description: 'The municipality of that office (kommune).',
        refersTo: 'Municipality',
      },
      period: 'When the role was held, as far as it is known.',
    },
  });
  hub.collection('OrchestraStaffRole', {
    one: 'orchestraStaffRole',
    many: 'orchestraStaffRoles',
    filter: ['kind', 'personName', 'employment', 'ensembleId', 'municipalityId'],
    order: ['from', 'personName'],
  });
  hub.model('OrchestraTutorGroup', {
    description: 'Those who lead sectional rehearsals and classes (instruktører), by origin.',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble.',
      partner: 'Where they come from.',
      name: 'The source’s words for them.',
      employment: 'How they are engaged; null where no source says.',
      sectionalRehearsals: 'Whether they lead sectional rehearsals (gruppeøvelser).',
      rehearsals: 'Whether they take part in full rehearsals (prøver).',
      concerts: 'Whether they play in concerts (konserter).',
      masterClasses: 'Whether they teach master classes (mesterklasser).',
    },
  });
  hub.collection('OrchestraTutorGroup', {
    one: 'orchestraTutorGroup',
    many: 'orchestraTutorGroups',
    filter: ['ensembleId', 'partnerId', 'employment'],
    order: ['name'],
  });
  hub.extend('Municipality', (x) => ({
    orchestraStaffRoles: x.list({
      type: role,
      description: 'Those who came to the youth orchestra from an office in the municipality.',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await database(context).orchestraStaffRole.findMany({
            where: { municipalityId: { in: [...keys] } },
            orderBy: { id: 'asc' },
          }),
          (row) => row.municipalityId,
        ),
    }),
  }));
  hub.search({
    type: 'OrchestraStaffRole',
    title: (row: { personName: string | null; id: string }) => row.personName ?? row.id,
    texts: (row: { office: string | null }) => [row.office],
  });
}

function registerStaffEnums(hub: OrchestraHub): void {
  hub.enum('OrchestraStaffKind', OrchestraStaffKind, {
    description: 'What role somebody has.',
    values: {
      CONDUCTOR: 'Conductor (dirigent).',
      GENERAL_MANAGER: 'General manager of the orchestra (daglig leder).',
      PROJECT_MANAGER: 'Project manager (prosjektleder).',
      INITIATOR: 'Took the initiative to the orchestra (initiativtaker).',
    },
  });
  hub.enum('OrchestraEmployment', OrchestraEmployment, {
    description: 'How a role is held.',
    values: {
      HOURLY: 'Paid by the hour (timebasert, timeengasjert).',
      PART_TIME: 'Employed for a share of a position (deltidsstilling).',
      NONE: 'Not an employment (ikke ansatt).',
    },
  });
}
