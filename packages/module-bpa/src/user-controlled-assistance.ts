import type { BpaBuilder } from './module.ts';

export function registerUserControlledAssistance(module: BpaBuilder): void {
  module.model('UserControlledAssistance', {
    description:
      'The service itself: personal assistance led by the user, who is, or has, the supervisor of the assistants (brukerstyrt personlig assistanse, BPA).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name.',
      abbreviation: 'The abbreviation in use (forkortelse).',
      text: 'What it is (definisjon).',
      audience: 'Who it is for (målgruppe).',
      assessment: 'Who assesses whether a user can make use of it (vurdering).',
      hasMunicipalOperation:
        'Whether the municipalities also run the service themselves, in addition to the suppliers (kommunal drift).',
    },
  });
  module.lists('UserControlledAssistance', {
    filter: ['name', 'abbreviation'],
    order: ['name'],
  });
  module.search({
    type: 'UserControlledAssistance',
    title: (row) => row.name,
    texts: (row) => [row.abbreviation, row.nameEn, row.text, row.audience],
  });
}
