import { MemberCountBasis } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerMemberCount(hub: AllianceHub): void {
  hub.enum('MemberCountBasis', MemberCountBasis, {
    description: 'What a number of municipalities counts.',
    values: {
      MEMBERS: 'Members or participants (medlemmer, deltakere).',
      PAYERS: 'Municipalities that pay a contribution (betalere).',
      CATCHMENT_AREA: 'Municipalities of a catchment area (opptaksområde).',
      AGREEMENTS: 'Municipalities with an agreement (avtale).',
    },
  });
  hub.model('StatedMemberCount', {
    description:
      'How many municipalities one source says a body or collaboration has (oppgitt antall). One row for each place that says it, so that disagreeing sources stand side by side.',
    rule: 'public',
    fields: {
      body: 'The body or collaboration.',
      document: 'The document that says it.',
      basis: 'What is counted.',
      date: 'The day or year it holds for.',
      datePrecision: 'How exactly `date` is known.',
      municipalityCount:
        'Municipalities in all; computed where the source gives only the parts, and then marked as derived.',
      allianceCount: 'Of these members of the alliance, where the source gives the parts.',
      otherCount: 'Of these others, where the source gives the parts.',
      countyAuthorityCount: 'County authorities beside them (fylkeskommuner).',
      text: 'What the source says.',
    },
  });
  hub.collection('StatedMemberCount', {
    one: 'statedMemberCount',
    many: 'statedMemberCounts',
    filter: ['bodyId', 'documentId', 'basis', 'date', 'municipalityCount'],
    order: ['date', 'municipalityCount'],
  });
}
