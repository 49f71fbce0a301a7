import type { AllianceHub } from '../hub.ts';

export function registerCommitment(hub: AllianceHub): void {
  hub.model('Commitment', {
    description:
      'Commitment (forpliktelseserklæring): a municipality’s signed statement that it takes part and pays.',
    rule: 'public',
    fields: {
      body: 'The collaboration it is about.',
      municipality: 'The municipality that gave it.',
      membership: 'The membership that goes with it.',
      subject: 'What it is about.',
      undertaking: 'What the municipality takes on.',
      collectedYear: 'Year in which the statements were to be collected.',
      period: 'When it holds.',
    },
  });
  hub.collection('Commitment', {
    one: 'commitment',
    many: 'commitments',
    filter: ['bodyId', 'municipalityId', 'collectedYear'],
    order: ['from'],
  });
}
