import type { AllianceHub } from '../hub.ts';

export function registerCountyAuthority(hub: AllianceHub): void {
  hub.model('CountyAuthority', {
    description:
      'County authority (fylkeskommune): the elected regional authority of a county and a legal person of its own. It is the member and payer, not the territory.',
    rule: 'public',
    fields: {
      name: 'Name.',
      county: 'The territory it is the authority of.',
      period: 'Its lifetime.',
      note: 'What is peculiar to it.',
      predecessors: 'The authorities it followed.',
      successors: 'The authorities that followed it.',
      memberships: { description: 'What it takes part in.', connection: true },
      roles: { description: 'People in its offices, by period.', connection: true },
      bodies: 'Bodies that are the authority itself, or belong to it.',
      involvements: { description: 'Its parts in collaborations.', connection: true },
      proposalPoints: 'Points of proposals that hope for its part.',
      consultationRecipients: 'Consultation responses addressed to it (høringsuttalelser).',
    },
  });
  hub.model('CountyAuthoritySuccession', {
    description: 'One county authority that followed another on a day.',
    rule: 'public',
    fields: {
      date: 'The first day of the successor.',
      kind: 'Merger or split.',
      predecessor: 'The authority before.',
      successor: 'The authority after.',
    },
  });
  hub.collection('CountyAuthority', {
    one: 'countyAuthority',
    many: 'countyAuthorities',
    filter: ['name', 'countyId'],
    order: ['name'],
  });
  hub.search({ type: 'CountyAuthority', title: (row: { name: string }) => row.name });
}
