import { ConsultationKind, ConsultationRole } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerConsultationResponse(hub: AllianceHub): void {
  hub.enum('ConsultationKind', ConsultationKind, {
    description: 'What was written.',
    values: {
      RESPONSE: 'The body’s own answer (høringsuttalelse).',
      COMMON_MATERIAL: 'Material for the municipalities’ own answers (felles grunnlagsmateriale).',
    },
  });
  hub.enum('ConsultationRole', ConsultationRole, {
    description: 'What an organisation has to do with a consultation response.',
    values: {
      RECIPIENT: 'The response was addressed to it (mottaker).',
      INVITED_BY: 'It had invited to the consultation (inviterte til høring).',
      USER: 'Its municipalities used the material (bruker).',
    },
  });
  hub.model('ConsultationResponse', {
    description:
      'Written answer to a public consultation, or joint material for such answers (høringsuttalelse).',
    rule: 'public',
    fields: {
      kind: 'What was written.',
      title: 'Title as printed.',
      subject: 'The plan, rule or bill the consultation was about.',
      year: 'The year it was given.',
      planFromYear: 'First year of the plan.',
      planToYear: 'Last year of the plan.',
      body: 'The body that gave it.',
      recipients: 'Whom it was for, and who had invited to answer.',
    },
  });
  hub.collection('ConsultationResponse', {
    one: 'consultationResponse',
    many: 'consultationResponses',
    filter: ['kind', 'title', 'subject', 'year', 'bodyId'],
    order: ['year', 'title'],
  });
  hub.model('ConsultationRecipient', {
    description: 'An organisation on the other side of a consultation response (mottaker).',
    rule: 'public',
    fields: {
      response: 'The consultation response.',
      position: 'Place in the list.',
      role: 'What it has to do with the response.',
      countyAuthority: 'The county authority, when it is one (fylkeskommune).',
      body: 'The body, when it is one.',
    },
  });
  hub.search({
    type: 'ConsultationResponse',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'subject' | 'subjectEn', string | null>) => [
      row.titleEn,
      row.subject,
      row.subjectEn,
    ],
  });
}
