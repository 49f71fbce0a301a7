import type { AllianceHub } from '../hub.ts';

export function registerBodySuccession(hub: AllianceHub): void {
  hub.model('BodySuccession', {
    description: 'A body that took over after another (etterfølger).',
    rule: 'public',
    fields: {
      predecessor: 'The body before.',
      successor: 'The body after.',
      date: 'The first day of the successor in this role.',
      datePrecision: 'How exact that day is.',
      note: 'What it took over.',
    },
  });
  hub.model('BodySeat', {
    description: 'A seat on a board that stands for a region or a municipality (plass i styret).',
    rule: 'public',
    fields: {
      body: 'The board.',
      position: 'Place in the list of seats.',
      constituency: 'Whom the seat stands for, as the source names it.',
      subregion: 'The region of municipalities, when it is one.',
      municipality: 'The municipality, when it is one.',
    },
  });
}
