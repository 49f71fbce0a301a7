import { HostArrangementKind } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerLeadership(module: AllianceBuilder): void {
  module.model('Leadership', {
    description: 'Leadership of a body by a municipality for a period (lederskap).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'body' },
    fields: {
      body: 'The body that is led.',
      municipality: 'The municipality that leads.',
      person: 'The person who leads on behalf of the municipality; null if no source names one.',
      period: 'Period of the leadership.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.model('LeadershipRule', {
    description: 'Rule for how the leadership rotates (lederskapet går på omgang).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      body: 'The body that is led.',
      text: 'The rule, in words.',
      everyYears: 'Number of years between changes of leader; null if no source says.',
    },
  });
  module.lists('Leadership', {
    filter: ['bodyId', 'municipalityId', 'personId'],
    order: ['from'],
  });
  registerHostArrangement(module);
}

function registerHostArrangement(module: AllianceBuilder): void {
  module.enum('HostArrangementKind', HostArrangementKind, {
    description:
      'Task that a municipality performs for a body that is not an employer itself (vertskapsoppgave).',
    values: {
      HEAD_OFFICE_MUNICIPALITY:
        'The body’s head office is in the municipality (hovedkontorkommune).',
      EMPLOYER: 'The municipality employs the staff (arbeidsgiveransvar).',
      FACILITATOR: 'The municipality arranges the meetings (tilretteleggingsansvar).',
    },
  });
  module.model('HostArrangement', {
    description:
      'A municipality that is head office, employer or facilitator for a body (vertskap).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { on: 'agreedOn', within: 'body' },
    fields: {
      body: 'The body.',
      municipality: 'The municipality.',
      kind: 'Task that the municipality performs.',
      agreedOn: 'Day of the agreement; null if unknown.',
      period: 'Period of the arrangement.',
      text: 'The arrangement in words.',
    },
  });
  module.lists('HostArrangement', {
    filter: ['bodyId', 'municipalityId', 'kind'],
    order: ['from'],
  });
}
