import { FestivalArtistCountKind, FestivalVisitKind } from './generated/client/enums.ts';
import type { ArtFestivalBuilder } from './module.ts';

/** Registers counts of artists and visits by edition, and the totals since the first edition. */
export function registerAttendance(module: ArtFestivalBuilder): void {
  registerArtistCount(module);
  registerVisitCount(module);
  module.model('FestivalRollingTotal', {
    description:
      'Artists and visits since the beginning, up to and including a year (i alt siden starten). Each artist is counted once.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      festival: 'The festival.',
      fromYear: 'First year counted.',
      toYear: 'Last year counted.',
      artists: 'Number of artists who have taken part (kunstnere).',
      visits: 'Number of visits to joint exhibitions and artists (besøk).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalRollingTotal', {
    filter: ['fromYear', 'toYear', 'artists', 'visits'],
    order: ['toYear', 'artists', 'visits'],
  });
  const weekend = module.model('FestivalOpenStudioWeekend', {
    description: 'A weekend on which artists keep their studios open (helg med åpne atelierer).',
    rule: 'public',
    defaultOrder: 'position',
    fields: { edition: 'The edition.', position: 'Number of the weekend in the edition, from 1.' },
  });
  module.builder.objectField(weekend, 'open', (t) =>
    t.field({
      type: module.vocabulary.period,
      description: 'When the studios were open.',
      resolve: (row) => ({ from: row.openFrom, to: row.openTo }),
    }),
  );
}

function registerArtistCount(module: ArtFestivalBuilder): void {
  module.enum('FestivalArtistCountKind', FestivalArtistCountKind, {
    description: 'Artists that a count includes (kunstnertall).',
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
  module.model('FestivalArtistCount', {
    description: 'Number of artists in an edition, by kind of count (kunstnere).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      kind: 'What is counted.',
      count: 'The number.',
      isApproximate: 'Whether the source calls the number approximate (ca., drøyt).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalArtistCount', {
    filter: ['kind', 'count', 'editionId'],
    order: ['editionId', 'count'],
  });
}

function registerVisitCount(module: ArtFestivalBuilder): void {
  module.enum('FestivalVisitKind', FestivalVisitKind, {
    description: 'Visits that a count includes (besøkstall).',
    values: {
      ALL: 'All visits (besøk i alt).',
      JOINT_EXHIBITION: 'Visits to the joint exhibition (fellesutstillingen).',
      STUDIOS: 'Visits to the open studios (åpne atelierer).',
      PUPILS: 'Pupils in the joint exhibition (elever).',
      CHILDREN_AND_YOUNG: 'Children and young people in the joint exhibition (barn og unge).',
    },
  });
  module.model('FestivalVisitCount', {
    description: 'Number of visits of one kind to an edition (besøk).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      kind: 'What is counted.',
      count: 'The number.',
      isApproximate: 'Whether the source calls the number approximate (ca.).',
      partOf: 'The kind of count that includes this one (herav); null when none does.',
      visitorGroup: 'The group of visitors counted.',
      municipalityId: {
        description: 'The municipality the visitors came from (kommune).',
        refersTo: 'Municipality',
      },
      leavesOut: 'The visits that are not counted (ikke medregnet).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalVisitCount', {
    filter: ['kind', 'count', 'editionId', 'municipalityId'],
    order: ['editionId', 'count'],
  });
}
