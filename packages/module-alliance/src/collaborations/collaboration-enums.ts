import { CollaborationKind, CollaborationPartnerRole } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerCollaborationEnums(hub: AllianceHub): void {
  hub.enum('CollaborationKind', CollaborationKind, {
    description: 'What a collaboration is.',
    values: {
      COOPERATION: 'Standing cooperation (samarbeid).',
      PROJECT: 'Project with an end (prosjekt).',
      NETWORK: 'Network (nettverk).',
      ART_EVENT: 'Art event (kunstmønstring).',
      ORCHESTRA: 'Orchestra (orkester).',
      EDUCATION: 'Course or study programme (utdanning).',
      RESEARCH: 'Research (forskning).',
      STRATEGY: 'Strategy work (strategiarbeid).',
      INFORMATION_SYSTEM: 'Information system (portal).',
      STUDY_TRIP: 'Study trip (studietur).',
      ADMINISTRATION: 'The alliance’s own running (drift).',
    },
  });
  hub.enum('CollaborationPartnerRole', CollaborationPartnerRole, {
    description: 'What a partner is in a collaboration.',
    values: {
      PARTNER: 'Partner (samarbeidspartner).',
      FUNDER: 'Gives money (finansierer, tilskuddsgiver).',
      APPLIED_TO: 'Was, or may be, asked for money (søknad).',
      COMMISSIONER: 'Ordered the work (oppdragsgiver).',
      EXECUTOR: 'Carries the work out (gjennomfører).',
      LEADER: 'Leads the work (leder).',
      OWNER: 'Owns what the work is about (eier).',
      SUPPLIER: 'Delivers a service by agreement (leverandør).',
      DATA_SOURCE: 'Delivers data (datakilde).',
      PARTICIPANT: 'Takes part (deltaker).',
      INITIATOR: 'Took the initiative (initiativtaker).',
      HOST: 'Holds an event for the others (vertskommune).',
      VENUE: 'Place where it is held (visningssted, lokale).',
      GUEST: 'Guest or invited ensemble (gjest).',
      CONTRIBUTOR: 'Lends works, gives instructors or groundwork (bidragsyter).',
      VISITED: 'Visited on a study trip (besøkt).',
      MEMBERSHIP: 'Organisation one is a member of (medlemskap).',
      COORDINATED_WITH: 'Plans and measures are brought in line with it (samkjørt med).',
      FOLLOW_UP: 'Follows the work up afterwards (videre oppfølging).',
      REGISTRAR: 'Keeps the register or the scheme (register, ordning).',
    },
  });
}
