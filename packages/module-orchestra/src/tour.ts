import { OrchestraTourContactKind, OrchestraTravellerKind } from './generated/client/enums.ts';
import type { OrchestraBuilder } from './module.ts';

export function registerTour(module: OrchestraBuilder): void {
  const tour = module.model('OrchestraTour', {
    description: 'A concert and study tour abroad (turné, studietur).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      season: 'The season.',
      name: 'Name.',
      countryCode: 'The country, by its ISO 3166 code.',
      invitedPartner: 'The orchestra that was invited to join the tour.',
      concertCount: 'Number of concerts given on the tour (konserter), as stated.',
      reception: 'How it was received (mottakelse).',
      party: 'Numbers of travellers, by kind (reisefølge).',
      contacts: 'Local musicians contacted before the tour (lokalt musikkliv).',
      concerts: 'The concerts (konserter).',
      fundings: 'Money spent on the tour (finansiering).',
    },
  });
  module.builder.objectField(tour, 'travel', (t) =>
    t.field({
      type: module.vocabulary.period,
      description: 'When the orchestra travelled.',
      resolve: (row) => ({ from: row.travelFrom, to: row.travelTo }),
    }),
  );
  module.lists('OrchestraTour', {
    filter: ['countryCode', 'travelFrom', 'seasonId'],
    order: ['travelFrom'],
  });
  registerTravellers(module);
  module.search({
    type: 'OrchestraTour',
    title: (row) => row.name,
    texts: (row) => [row.nameEn, row.reception],
  });
}

function registerTravellers(module: OrchestraBuilder): void {
  module.enum('OrchestraTravellerKind', OrchestraTravellerKind, {
    description: 'Capacity in which a person travelled (reisende).',
    values: {
      PLAYER: 'Playing in the orchestra (orkesterdeltaker).',
      CONDUCTOR: 'Conductor (dirigent).',
      TEACHER: 'Teacher (lærer).',
      TOUR_LEADER: 'Tour leader (reiseleder).',
      COMPANION: 'Companion (ledsager).',
      WHOLE_PARTY: 'The sum of all other kinds (alle reisende).',
    },
  });
  module.model('OrchestraTourPartyCount', {
    description:
      'Number of people who travelled in one capacity (reisefølge). The row of the whole party is the sum of the others.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      tour: 'The tour.',
      kind: 'In what capacity they travelled.',
      count: 'Number of people.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.enum('OrchestraTourContactKind', OrchestraTourContactKind, {
    description: 'Contact on a tour (kontakttype).',
    values: {
      MUSICIANS: 'Musicians (musikere).',
      SOLOISTS: 'Soloists (solister).',
      YOUTH_ORCHESTRA: 'A youth orchestra (ungdomsorkester).',
    },
  });
  module.model('OrchestraTourContact', {
    description: 'Contact with local musicians before a tour (kontakt med lokalt musikkliv).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      tour: 'The tour.',
      kind: 'Who was contacted.',
      place: 'The town.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
