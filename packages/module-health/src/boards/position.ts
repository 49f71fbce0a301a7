import { HealthReportRhythm } from '../generated/client/enums.ts';
import type { HealthBuilder } from '../module.ts';

export function registerPosition(module: HealthBuilder): void {
  module.enum('HealthReportRhythm', HealthReportRhythm, {
    description: 'How often something is reported (rapporteringsrytme).',
    values: {
      YEARLY: 'Once a year (årlig).',
      FOUR_MONTHLY: 'Three times a year (tertialvis).',
      ONGOING: 'Continuously (løpende).',
    },
  });
  module.model('HealthPosition', {
    description: 'A position that works for the cooperation, KomUt or public health (stilling).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      cooperation: 'The cooperation.',
      programme: 'The strand of work it belongs to.',
      title: 'Title (stillingstittel).',
      year: 'The year the source describes.',
      percent: 'Share of a full position, in per cent (stillingsprosent).',
      secretariatBodyId: {
        description: 'The secretariat it is part of or shares offices with.',
        refersTo: 'Body',
      },
      isCoLocated:
        'Whether it only shares offices with the secretariat, without being part of it (samlokalisert).',
      personnelManager: 'The line manager of the holder (personalansvar).',
      adviser: 'The professional adviser of the holder (faglig rådgiver).',
      holders: 'The people who held it.',
      reportsTo: 'The bodies and roles the holder reports to.',
      functions: 'What the holder does for boards, committees and networks.',
    },
  });
  module.collection('HealthPosition', {
    many: 'healthPositions',
    filter: ['programme', 'title', 'year', 'percent'],
    order: ['year', 'percent', 'title'],
    catalogue: {
      question: {
        nb: 'Hvem arbeider for helsesamarbeidet, og hvor mye?',
        en: 'Who works for the health cooperation, and how much?',
      },
      term: 'stilling',
      topics: ['HEALTH', 'PEOPLE'],
      example: '{ healthPositions { nodes { title percent programme year } } }',
    },
  });
  module.value('HealthPositionHolder', {
    as: 'Participant',
    of: 'post',
    description: 'A person in a position, in the public role a source gives (innehaver).',
    defaultOrder: 'year',
    fields: {
      post: 'The position.',
      holderName: { description: 'Name, as the source writes it.', as: 'name' },
      year: 'The year the source describes.',
    },
  });
  module.model('HealthReportingLine', {
    description: 'A body or role that the holder of a position reports to (rapporteringslinje).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      post: 'The position.',
      bodyId: { description: 'The body reported to, when it is a body.', refersTo: 'Body' },
      role: 'The role of the person reported to, when it is a person.',
      rhythm: 'How often.',
      position: 'Place in the list.',
    },
  });
  module.model('HealthSecretariatFunction', {
    description: 'A secretariat task that the holder of a position does (sekretariatsfunksjon).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      post: 'The position.',
      board: 'The board or committee it is done for.',
      title: 'The task.',
      sharedWithBodyId: {
        description: 'The body whose representative shares the task (felles sekretariat).',
        refersTo: 'Body',
      },
      position: 'Place in the list.',
    },
  });
  module.search({
    type: 'HealthPosition',
    title: (row) => row.title,
  });
  module.search({
    type: 'HealthSecretariatFunction',
    title: (row) => row.title,
  });
}
