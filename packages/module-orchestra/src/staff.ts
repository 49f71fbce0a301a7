import { listsByKey } from '@vesthub/kernel';
import { orchestra, type OrchestraBuilder } from './module.ts';
import { OrchestraEmployment, OrchestraStaffKind } from './generated/client/enums.ts';

/** Registers conductor, managers, initiators and tutors. */
export function registerStaff(module: OrchestraBuilder): void {
  registerStaffEnums(module);
  const role = module.model('OrchestraStaffRole', {
    description:
      'A leading role, with the person where a source names one in it (rolle). No other facts about people are kept.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'project' },
    fields: {
      ensemble: 'The ensemble.',
      kind: 'Kind of role.',
      personName: 'The person a source names; null where none does.',
      employment: 'Form of employment.',
      positionPercent: 'Share of a full position, per cent (stillingsprosent).',
      project: 'The project it belongs to.',
      office: 'The office the person held outside the orchestra (stilling).',
      municipalityId: {
        description: 'The municipality of that office (kommune).',
        refersTo: 'Municipality',
      },
      period: 'When the person had the role, as far as sources say.',
    },
  });
  module.lists('OrchestraStaffRole', {
    filter: ['kind', 'personName', 'employment', 'ensembleId', 'municipalityId'],
    order: ['from', 'personName'],
  });
  module.model('OrchestraTutorGroup', {
    description:
      'Tutors who lead sectional rehearsals and classes, by where they come from (instruktører).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      ensemble: 'The ensemble.',
      partner: 'The partner they come from.',
      name: 'The source’s words for them.',
      employment: 'How they are engaged; null where no source says.',
      hasSectionalRehearsals: 'Whether they lead sectional rehearsals (gruppeøvelser).',
      isInRehearsals: 'Whether they take part in full rehearsals (prøver).',
      isInConcerts: 'Whether they play in concerts (konserter).',
      hasMasterClasses: 'Whether they teach master classes (mesterklasser).',
    },
  });
  module.lists('OrchestraTutorGroup', {
    filter: ['ensembleId', 'partnerId', 'employment'],
    order: ['name'],
  });
  module.extend('Municipality', (x) => ({
    orchestraStaffRoles: x.list({
      type: role,
      description: 'Roles in the youth orchestra of people who held an office in the municipality.',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await orchestra.client(context).orchestraStaffRole.findMany({
            where: { municipalityId: { in: [...keys] } },
            orderBy: { id: 'asc' },
          }),
          (row) => row.municipalityId,
        ),
    }),
  }));
  module.search({
    type: 'OrchestraStaffRole',
    title: (row) => row.personName ?? row.id,
    texts: (row) => [row.office],
  });
}

function registerStaffEnums(module: OrchestraBuilder): void {
  module.enum('OrchestraStaffKind', OrchestraStaffKind, {
    description: 'Leading task with the orchestra (rolletype).',
    values: {
      CONDUCTOR: 'Conductor (dirigent).',
      GENERAL_MANAGER: 'General manager of the orchestra (daglig leder).',
      PROJECT_MANAGER: 'Project manager (prosjektleder).',
      INITIATOR: 'Took the initiative to the orchestra (initiativtaker).',
    },
  });
  module.enum('OrchestraEmployment', OrchestraEmployment, {
    description: 'Form of employment in a role (ansettelsesform).',
    values: {
      HOURLY: 'Paid by the hour (timebasert, timeengasjert).',
      PART_TIME: 'Employed for a share of a position (deltidsstilling).',
      NONE: 'Not an employment (ikke ansatt).',
    },
  });
}
