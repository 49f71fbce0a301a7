import { ConsultationKind, ConsultationRole } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerConsultationResponse(module: AllianceBuilder): void {
  module.enum('ConsultationKind', ConsultationKind, {
    description: 'Matter on which the state consults (høringstype).',
    values: {
      RESPONSE: 'The body’s own answer (høringsuttalelse).',
      COMMON_MATERIAL:
        'Joint material for the municipalities’ own answers (felles grunnlagsmateriale).',
    },
  });
  module.enum('ConsultationRole', ConsultationRole, {
    description: 'Part of an organisation in answering a consultation (høringsrolle).',
    values: {
      RECIPIENT: 'The response was addressed to it (mottaker).',
      INVITED_BY: 'It had invited the body to respond (inviterte til høring).',
      USER: 'Its municipalities used the material (bruker).',
    },
  });
  module.model('ConsultationResponse', {
    description:
      'Written answer to a public consultation, or joint material for such answers (høringsuttalelse).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      kind: 'Kind of consultation document.',
      title: 'Title as printed.',
      subject: 'The plan, rule or bill the consultation was about.',
      year: 'Year in which it was given.',
      planFromYear:
        'First year covered by the plan; null if the subject is not a plan or the year is unknown.',
      planToYear:
        'Last year covered by the plan; null if the subject is not a plan or the year is unknown.',
      body: 'The body that gave it.',
      recipients: 'Organisations that received it, used it or had invited the body to respond.',
    },
  });
  module.collection('ConsultationResponse', {
    many: 'consultationResponses',
    filter: ['kind', 'title', 'subject', 'year', 'bodyId'],
    order: ['year', 'title'],
    catalogue: {
      question: {
        nb: 'Hva svarte de staten i høringer?',
        en: 'What did they answer the state in consultations?',
      },
      term: 'høringsuttalelse',
      topics: ['PROCEEDINGS'],
      example:
        '{ consultationResponses { nodes { title subject year body { name } recipients { body { name } } } } }',
    },
  });
  module.model('ConsultationRecipient', {
    description:
      'An organisation that received or used a consultation response or had invited the body to respond (mottaker).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      response: 'The consultation response.',
      position: 'Place in the list, from 1.',
      role: 'Role of the organisation.',
      countyAuthority:
        'The organisation, if it is a county authority (fylkeskommune); otherwise null.',
      body: 'The organisation, if it is a body; otherwise null.',
    },
  });
  module.search({
    type: 'ConsultationResponse',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.subject, row.subjectEn],
  });
}
