import { OrchestraFrequencyUnit } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

/** How often the orchestra gathers, and who else takes part when it does. */
export function registerGathering(hub: OrchestraHub): void {
  hub.enum('OrchestraFrequencyUnit', OrchestraFrequencyUnit, {
    description: 'The time a frequency is counted in.',
    values: { YEAR: 'Per year (i året).', MONTH: 'Per month (i måneden).' },
  });
  hub.model('OrchestraGatheringFrequency', {
    description:
      'How often an ensemble gathers, as one document puts it (hvor ofte orkesteret samles).',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble.',
      season: 'The season it is said of; null when it is said in general.',
      times: 'How many times.',
      per: 'In what time.',
      approximate: 'Whether the source says about (ca.).',
      statedDate: 'When it was stated.',
      statedDatePrecision: 'How exactly that is known.',
    },
  });
  hub.model('OrchestraParticipation', {
    description: 'What an ensemble took part in during a season of the orchestra (deltakelse).',
    rule: 'public',
    fields: {
      season: 'The season.',
      ensemble: 'The ensemble that took part.',
      allConcerts: 'Whether it played in all concerts (alle konserter).',
      daysPerWeekendGathering: 'Days it took part of each weekend gathering (helgesamling).',
    },
  });
  hub.model('OrchestraGuestAppearance', {
    description: 'A guest ensemble’s part in a season (gjest).',
    rule: 'public',
    fields: {
      season: 'The season.',
      partner: 'The guest.',
      inSeminars: 'Whether it took part in seminars.',
      inRehearsals: 'Whether it took part in rehearsals (øvelser).',
      inConcerts: 'Whether it took part in concerts (konserter).',
    },
  });
}
