import { PersonTitle, RolePeriodBasis } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerPersonEnums(hub: AllianceHub): void {
  hub.enum('PersonTitle', PersonTitle, {
    description: 'Title a person holds or held.',
    values: {
      MAYOR: 'Elected political head of a municipality (ordfører).',
      COUNTY_MAYOR: 'Elected political head of a county authority (fylkesordfører).',
      CHIEF_EXECUTIVE:
        'Appointed head of a municipality’s administration (rådmann; kommunedirektør in the Act of 2018).',
      COUNTY_CHIEF_EXECUTIVE:
        'Appointed head of a county authority’s administration (fylkesrådmann).',
      CHAIR: 'Chair of a body (leder, styreleder).',
      REPRESENTATIVE: 'Represents a body in another (representant).',
      GENERAL_MANAGER: 'Head of the secretariat (daglig leder).',
      COORDINATOR: 'Coordinator (koordinator).',
      PROJECT_MANAGER: 'Project manager (prosjektleder).',
      RESPONSIBLE: 'In charge of an activity (ansvarlig).',
      CONDUCTOR: 'Conductor (dirigent).',
      ARTIST: 'Artist (kunstner).',
      CURATOR: 'Curator (kurator).',
      WORKSHOP_LEADER: 'Holds a workshop (workshop).',
      GUIDE: 'Guides through an exhibition or a history (omvisning).',
      CONTACT_PERSON: 'Contact person (kontaktperson).',
      HEAD_TEACHER: 'Head teacher (rektor).',
      INITIATOR: 'Took the initiative (initiativtaker).',
    },
  });
  hub.enum('RolePeriodBasis', RolePeriodBasis, {
    description: 'What the period of a role rests on.',
    values: {
      STATED: 'The source gives the period.',
      LISTED_YEAR:
        'The source lists the holder for a year; the term may be longer on both sides (oppført i året).',
      POINT_IN_TIME:
        'The source shows the holder on one day or in one event; the term may be longer on both sides.',
      FROM_KNOWN: 'Only the beginning is known.',
    },
  });
}
