import type { HealthBuilder } from '../module.ts';

export function registerPriority(module: HealthBuilder): void {
  module.value('HealthPriority', {
    as: 'Point',
    of: 'cooperation',
    description: 'A priority of the cooperation in a period (prioritert innsatsområde).',
    defaultOrder: 'position',
    unknownBeginning: { within: 'cooperation' },
    fields: {
      cooperation: 'The cooperation.',
      position: 'Place in the list.',
      title: 'The priority.',
      text: 'What it covers, where the source says more.',
      period: 'The years it is for.',
      wishedByBodyId: {
        as: 'body',
        description: 'The body that asked for it, where the source says so.',
        refersTo: 'Body',
      },
    },
  });
  module.search({
    type: 'HealthPriority',
    title: (row) => row.title,
    texts: (row) => [row.text],
  });
}
