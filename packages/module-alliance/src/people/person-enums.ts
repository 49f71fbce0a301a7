import { Office, RolePeriodBasis } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerPersonEnums(module: AllianceBuilder): void {
  module.enum('Office', Office, {
    description: 'Office that a person holds in a role (verv eller stilling).',
    values: {
      MAYOR: 'Elected political head of a municipality (ordfører).',
      COUNTY_MAYOR: 'Elected political head of a county authority (fylkesordfører).',
      CHIEF_EXECUTIVE:
        'Appointed head of a municipality’s administration (rådmann; kommunedirektør in the Local Government Act of 2018).',
      COUNTY_CHIEF_EXECUTIVE:
        'Appointed head of a county authority’s administration (fylkesrådmann).',
      CHAIR: 'Chair of a body (leder, styreleder).',
      REPRESENTATIVE: 'Represents a body in another body (representant).',
      GENERAL_MANAGER: 'Head of the secretariat (daglig leder).',
      COORDINATOR: 'Coordinator (koordinator).',
      PROJECT_MANAGER: 'Project manager (prosjektleder).',
      RESPONSIBLE: 'Person in charge of an activity (ansvarlig).',
      CONDUCTOR: 'Conductor (dirigent).',
      ARTIST: 'Artist (kunstner).',
      CURATOR: 'Curator (kurator).',
      WORKSHOP_LEADER: 'Leads a workshop (workshop).',
      GUIDE: 'Guide through an exhibition or a place’s history (omvisning).',
      CONTACT_PERSON: 'Contact person (kontaktperson).',
      HEAD_TEACHER: 'Head teacher (rektor).',
      INITIATOR: 'Took the initiative (initiativtaker).',
    },
  });
  module.enum('RolePeriodBasis', RolePeriodBasis, {
    description: 'Ground for the period of a role (periodegrunnlag).',
    values: {
      STATED: 'The source states the period (oppgitt periode).',
      LISTED_YEAR:
        'The source lists the person for a year; the role may have begun earlier and ended later (oppført i året).',
      POINT_IN_TIME:
        'The source shows the person in the role on one day or at one event; the role may have begun earlier and ended later (tidspunkt).',
      FROM_KNOWN: 'The source states only the beginning (kjent begynnelse).',
    },
  });
}
