import { namesOf } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';

export function registerCountyAuthority(module: AllianceBuilder): void {
  module.model('CountyAuthority', {
    description:
      'The elected regional authority of a county, a legal person of its own (fylkeskommune). The authority is a member of bodies and pays contributions; the county is only the territory.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { since: 'older' },
    fields: {
      name: 'Name of the county authority.',
      county: 'The county (fylke) it governs.',
      period: 'Period in which the authority existed.',
      note: 'Remark (merknad); null if none.',
      memberships: {
        description: 'Its memberships in bodies (medlemskap), by period.',
        connection: true,
      },
      roles: { description: 'Roles of people in its offices (verv), by period.', connection: true },
      bodies: 'Bodies (organer) that are the authority itself or belong to it.',
      involvements: { description: 'Its roles as a partner in collaborations.', connection: true },
      proposalPoints: 'Points of proposals that ask the authority for stronger participation.',
      consultationRecipients: 'Consultation responses addressed to it (høringsuttalelser).',
    },
  });
  module.collection('CountyAuthority', {
    one: 'countyAuthority',
    many: 'countyAuthorities',
    filter: ['name', 'countyId'],
    order: ['name'],
    catalogue: {
      question: { nb: 'Hvem styrte fylkene?', en: 'Who governed the counties?' },
      term: 'fylkeskommune',
      topics: ['TERRITORY', 'MEMBERSHIP'],
      example: '{ countyAuthorities { nodes { name county { name } period { from to } } } }',
      one: {
        question: {
          nb: 'Hvilken fylkeskommune er dette, og hva er den med i?',
          en: 'Which county authority is this, and of what is it a member?',
        },
        example:
          '{ countyAuthority(id: "buskerud-fk") { name period { from to } memberships { totalCount } } }',
      },
    },
  });
  module.names('CountyAuthority', async (context) => {
    const rows = await alliance.client(context).countyAuthority.findMany();
    return rows.flatMap((row) => namesOf(row.id, [row.name], row));
  });
  module.search({ type: 'CountyAuthority', title: (row) => row.name });
}
