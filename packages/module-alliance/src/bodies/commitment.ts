import type { AllianceBuilder } from '../module.ts';

export function registerCommitment(module: AllianceBuilder): void {
  module.model('Commitment', {
    description:
      'A municipality’s signed statement that it takes part and pays (forpliktelseserklæring).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'body' },
    fields: {
      body: 'The collaboration to which the municipality commits itself.',
      municipality: 'The municipality that gave it.',
      membership: 'The membership on which the commitment rests; null if none is recorded.',
      subject: 'Subject of the commitment.',
      undertaking: 'The obligation that the municipality undertakes, in words.',
      collectedYear: 'Year in which the signed statements were to be collected; null if unknown.',
      period: 'Period for which the commitment is valid.',
    },
  });
  module.lists('Commitment', {
    filter: ['bodyId', 'municipalityId', 'collectedYear'],
    order: ['from'],
  });
}
