import type { BpaHub } from './hub.ts';

export function registerUserControlledAssistance(hub: BpaHub): void {
  hub.model('UserControlledAssistance', {
    description:
      'The service itself: personal assistance led by the user, who is, or has, the supervisor of the assistants (brukerstyrt personlig assistanse, BPA).',
    rule: 'public',
    fields: {
      name: 'Name.',
      abbreviation: 'The abbreviation in use (forkortelse).',
      text: 'What it is (definisjon).',
      audience: 'Whom it is for (målgruppe).',
      assessment: 'Who assesses whether a user can make use of it (vurdering).',
      hasMunicipalOperation:
        'Whether the municipalities also run the service themselves, beside the suppliers (kommunal drift).',
    },
  });
  hub.collection('UserControlledAssistance', {
    one: 'userControlledAssistance',
    many: 'userControlledAssistances',
    filter: ['name', 'abbreviation'],
    order: ['name'],
  });
  hub.search({
    type: 'UserControlledAssistance',
    title: (row: { name: string }) => row.name,
    texts: (
      row: Record<'abbreviation' | 'text' | 'audience', string> & { nameEn: string | null },
    ) => [row.abbreviation, row.nameEn, row.text, row.audience],
  });
}
