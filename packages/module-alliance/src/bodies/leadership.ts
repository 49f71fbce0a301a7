import { HostArrangementKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerLeadership(hub: AllianceHub): void {
  hub.model('Leadership', {
    description: 'Which municipality has the leadership of a body (lederskap), and for how long.',
    rule: 'public',
    fields: {
      body: 'The body that is led.',
      municipality: 'The municipality that leads.',
      person: 'The person who leads for it, where a source names one.',
      period: 'When.',
      note: 'What is peculiar to it.',
    },
  });
  hub.model('LeadershipRule', {
    description: 'The rule by which the leadership goes round (lederskapet går på omgang).',
    rule: 'public',
    fields: {
      body: 'The body that is led.',
      text: 'The rule.',
      everyYears: 'Years between changes of leader, where a source says so.',
    },
  });
  hub.collection('Leadership', {
    one: 'leadership',
    many: 'leaderships',
    filter: ['bodyId', 'municipalityId', 'personId'],
    order: ['from'],
  });
  registerHostArrangement(hub);
}

function registerHostArrangement(hub: AllianceHub): void {
  hub.enum('HostArrangementKind', HostArrangementKind, {
    description: 'What a municipality does for a body that is no employer itself.',
    values: {
      HEAD_OFFICE_MUNICIPALITY: 'Head office municipality (hovedkontorkommune).',
      EMPLOYER: 'Employer of the staff (arbeidsgiveransvar).',
      FACILITATOR: 'Facilitates meetings (tilretteleggingsansvar).',
    },
  });
  hub.model('HostArrangement', {
    description: 'A municipality that is head office, employer or facilitator for a body.',
    rule: 'public',
    fields: {
      body: 'The body.',
      municipality: 'The municipality.',
      kind: 'What it does for the body.',
      agreedOn: 'The day of the agreement.',
      period: 'When.',
      text: 'The arrangement in words.',
    },
  });
  hub.collection('HostArrangement', {
    one: 'hostArrangement',
    many: 'hostArrangements',
    filter: ['bodyId', 'municipalityId', 'kind'],
    order: ['from'],
  });
}
