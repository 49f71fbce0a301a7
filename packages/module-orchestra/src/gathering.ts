import { OrchestraFrequencyUnit } from './generated/client/enums.ts';
import type { OrchestraBuilder } from './module.ts';

/** Registers the types that tell how often an ensemble gathers, and which ensembles took part in a season. */
export function registerGathering(module: OrchestraBuilder): void {
  module.enum('OrchestraFrequencyUnit', OrchestraFrequencyUnit, {
    description: 'The unit of time of a frequency (tidsenhet).',
    values: { YEAR: 'Per year (i året).', MONTH: 'Per month (i måneden).' },
  });
  module.model('OrchestraGatheringFrequency', {
    description:
      'How often an ensemble gathers, as one document states it (hvor ofte orkesteret samles).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      ensemble: 'The ensemble.',
      season: 'The season it is stated for; null for a general statement.',
      times: 'Number of times per unit of time.',
      per: 'The unit of time.',
      isApproximate: 'Whether the source calls the number approximate (ca.).',
      statedDate: 'When it was stated.',
    },
  });
  module.model('OrchestraParticipation', {
    description: 'Participation of an ensemble in a season of the orchestra (deltakelse).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      season: 'The season.',
      ensemble: 'The ensemble that took part.',
      isInAllConcerts: 'Whether it played in all concerts (alle konserter).',
      daysPerWeekendGathering:
        'Number of days it took part in each weekend gathering (helgesamling).',
    },
  });
  module.model('OrchestraGuestAppearance', {
    description: 'A guest ensemble’s part in a season (gjest).',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      season: 'The season.',
      partner: 'The guest.',
      isInSeminars: 'Whether it took part in seminars.',
      isInRehearsals: 'Whether it took part in rehearsals (øvelser).',
      isInConcerts: 'Whether it took part in concerts (konserter).',
    },
  });
}
