import { FestivalArtistCountKind, FestivalVisitKind } from './generated/client/enums.ts';
import type { ArtFestivalHub } from './hub.ts';

/** Artists and visits: counts by edition, and totals since the beginning. */
export function registerAttendance(hub: ArtFestivalHub): void {
  registerArtistCount(hub);
  registerVisitCount(hub);
  hub.model('FestivalRollingTotal', {
    description:
      'Artists and visits since the beginning, up to and with a year (i alt siden starten). An artist counts once.',
    rule: 'public',
    fields: {
      festival: 'The festival.',
      fromYear: 'First year counted.',
      toYear: 'Last year counted.',
      artists: 'Artists who have taken part (kunstnere).',
      visits: 'Visits to joint exhibitions and artists (besøk).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalRollingTotal', {
    one: 'festivalRollingTotal',
    many: 'festivalRollingTotals',
    filter: ['fromYear', 'toYear', 'artists', 'visits'],
    order: ['toYear', 'artists', 'visits'],
  });
  const weekend = hub.model('FestivalOpenStudioWeekend', {
    description: 'A weekend on which artists keep their studios open (helg med åpne atelierer).',
    rule: 'public',
    fields: { edition: 'The edition.', position: 'Which weekend of the edition.' },
  });
  hub.builder.objectField(weekend, 'open', (t) =>
    t.field({
      type: hub.vocabulary.period,
      description: 'When the studios were open.',
      resolve: (row) => ({ from: row.openFrom, to: row.openTo }),
    }),
  );
}

function registerArtistCount(hub: ArtFestivalHub): void {
  hub.enum('FestivalArtistCountKind', FestivalArtistCountKind, {
    description: 'What a count of artists counts.',
    values: {
      INVITED: 'Asked to take part without a jury (invitert).',
      APPLICATIONS: 'Applications (søknader).',
      ACCEPTED: 'Admitted by the jury (antatt).',
      PARTICIPANTS: 'Took part with a work (deltagende kunstnere).',
      DEBUTANTS: 'Took part for the first time (debutanter).',
      OPEN_STUDIOS: 'Open studios (åpne atelierer).',
      SHOWING_AT_SITE:
        'Met the public at the site of the joint exhibition instead of in a studio (visningssted).',
    },
  });
  hub.model('FestivalArtistCount', {
    description: 'How many artists, by kind of count, in an edition (kunstnere).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      kind: 'What is counted.',
      count: 'How many.',
      approximate: 'Whether the source says about, or somewhat more than (ca., drøyt).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalArtistCount', {
    one: 'festivalArtistCount',
    many: 'festivalArtistCounts',
    filter: ['kind', 'count', 'editionId'],
    order: ['editionId', 'count'],
  });
}

function registerVisitCount(hub: ArtFestivalHub): void {
  hub.enum('FestivalVisitKind', FestivalVisitKind, {
    description: 'What a count of visits counts.',
    values: {
      ALL: 'All visits (besøk i alt).',
      JOINT_EXHIBITION: 'Visits to the joint exhibition (fellesutstillingen).',
      STUDIOS: 'Visits to the open studios (åpne atelierer).',
      PUPILS: 'Pupils in the joint exhibition (elever).',
      CHILDREN_AND_YOUNG: 'Children and young people in the joint exhibition (barn og unge).',
    },
  });
  hub.model('FestivalVisitCount', {
    description: 'How many visits of one kind to an edition (besøk).',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      kind: 'What is counted.',
      count: 'How many.',
      approximate: 'Whether the source says about (ca.).',
      partOf: 'The count that includes this one (herav); null when none does.',
      visitorGroup: 'Whom it counts, more closely.',
      municipalityId: {
        description: 'The municipality the visitors came from (kommune).',
        refersTo: 'Municipality',
      },
      leavesOut: 'What is not counted (ikke medregnet).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalVisitCount', {
    one: 'festivalVisitCount',
    many: 'festivalVisitCounts',
    filter: ['kind', 'count', 'editionId', 'municipalityId'],
    order: ['editionId', 'count'],
  });
}
