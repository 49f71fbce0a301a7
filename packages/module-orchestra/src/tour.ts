import { OrchestraTourContactKind, OrchestraTravellerKind } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

export function registerTour(hub: OrchestraHub): void {
  const tour = hub.model('OrchestraTour', {
    description: 'A concert and study tour abroad (turné, studietur).',
    rule: 'public',
    fields: {
      season: 'The season.',
      name: 'Name.',
      countryCode: 'The country, by its ISO 3166 code.',
      invitedPartner: 'The orchestra invited to travel along.',
      concertCount: 'Concerts given on the tour (konserter), as stated.',
      reception: 'How it was received (mottakelse).',
      party: 'How many travelled, by kind (reisefølge).',
      contacts: 'Whom contact was made with beforehand (lokalt musikkliv).',
      concerts: 'The concerts (konserter).',
      fundings: 'Money spent on the tour (finansiering).',
    },
  });
  hub.builder.objectField(tour, 'travel', (t) =>
    t.field({
      type: hub.vocabulary.period,
      description: 'When the orchestra travelled.',
      resolve: (row) => ({ from: row.travelFrom, to: row.travelTo }),
    }),
  );
  hub.collection('OrchestraTour', {
    one: 'orchestraTour',
    many: 'orchestraTours',
    filter: ['countryCode', 'travelFrom', 'seasonId'],
    order: ['travelFrom'],
  });
  registerTravellers(hub);
  hub.search({
    type: 'OrchestraTour',
    title: (row: { name: string }) => row.name,
    texts: (row: { nameEn: string | null; reception: string | null }) => [
      row.nameEn,
      row.reception,
    ],
  });
}

function registerTravellers(hub: OrchestraHub): void {
  hub.enum('OrchestraTravellerKind', OrchestraTravellerKind, {
    description: 'In what capacity somebody travelled.',
    values: {
      PLAYER: 'Playing in the orchestra (orkesterdeltaker).',
      CONDUCTOR: 'Conductor (dirigent).',
      TEACHER: 'Teacher (lærer).',
      TOUR_LEADER: 'Tour leader (reiseleder).',
      COMPANION: 'Companion (ledsager).',
      WHOLE_PARTY: 'Everybody who travelled (alle reisende): the sum of all other kinds.',
    },
  });
  hub.model('OrchestraTourPartyCount', {
    description:
      'How many travelled in one capacity (reisefølge). The row of the whole party is the sum of the others.',
    rule: 'public',
    fields: {
      tour: 'The tour.',
      kind: 'In what capacity.',
      count: 'How many.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.enum('OrchestraTourContactKind', OrchestraTourContactKind, {
    description: 'Whom contact was made with.',
    values: {
      MUSICIANS: 'Musicians (musikere).',
      SOLOISTS: 'Soloists (solister).',
      YOUTH_ORCHESTRA: 'A youth orchestra (ungdomsorkester).',
    },
  });
  hub.model('OrchestraTourContact', {
    description:
      'Contact with the music life of a place before a tour (kontakt med lokalt musikkliv).',
    rule: 'public',
    fields: {
      tour: 'The tour.',
      kind: 'With whom.',
      place: 'Where.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
