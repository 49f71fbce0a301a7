import { MemberCountBasis } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerMemberCount(module: AllianceBuilder): void {
  module.enum('MemberCountBasis', MemberCountBasis, {
    description: 'Group of municipalities that a number counts (tellegrunnlag).',
    values: {
      MEMBERS: 'Members or participants (medlemmer, deltakere).',
      PAYERS: 'Municipalities that pay a contribution (betalere).',
      CATCHMENT_AREA: 'Municipalities of a catchment area (opptaksområde).',
      AGREEMENTS: 'Municipalities with an agreement (avtale).',
    },
  });
  module.model('StatedMemberCount', {
    description:
      'Number of municipalities in a body or collaboration, as one source states it (oppgitt antall). Each statement is an entry of its own, so that disagreeing sources can be compared.',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      body: 'The body or collaboration.',
      document: 'The document that states the number; null if this data set does not list it.',
      basis: 'Group of municipalities that is counted.',
      date: 'Day, or first day of the year, for which the number is stated; null if not given.',
      municipalityCount:
        'Number of municipalities in total. If the source gives only the parts, it is their sum and the entry is marked as derived.',
      allianceCount:
        'Number of these that are members of the alliance; null if the source does not give the parts.',
      otherCount:
        'Number of these that are not members of the alliance; null if the source does not give the parts.',
      countyAuthorityCount:
        'Number of county authorities in addition (fylkeskommuner); null if not stated.',
      text: 'The statement in the source’s words.',
    },
  });
  module.collection('StatedMemberCount', {
    many: 'statedMemberCounts',
    filter: ['bodyId', 'documentId', 'basis', 'date', 'municipalityCount'],
    order: ['date', 'municipalityCount'],
    catalogue: {
      question: { nb: 'Hvor mange sa de at de var?', en: 'How many did they say they were?' },
      term: 'oppgitt antall',
      topics: ['MEMBERSHIP', 'FIGURES'],
      example:
        '{ statedMemberCounts { nodes { date { text } municipalityCount countyAuthorityCount text body { name } } } }',
    },
  });
}
