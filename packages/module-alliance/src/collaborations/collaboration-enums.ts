import { CollaborationKind, CollaborationPartnerRole } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerCollaborationEnums(module: AllianceBuilder): void {
  module.enum('CollaborationKind', CollaborationKind, {
    description: 'Form of a joint activity (samarbeidsform).',
    values: {
      COOPERATION: 'Permanent cooperation (samarbeid).',
      PROJECT: 'Project with a planned end (prosjekt).',
      NETWORK: 'Network (nettverk).',
      ART_EVENT: 'Art event (kunstmønstring).',
      ORCHESTRA: 'Orchestra (orkester).',
      EDUCATION: 'Course or study programme (utdanning).',
      RESEARCH: 'Research (forskning).',
      STRATEGY: 'Strategy work (strategiarbeid).',
      INFORMATION_SYSTEM: 'Information system (portal).',
      STUDY_TRIP: 'Study trip (studietur).',
      ADMINISTRATION: 'Running the alliance itself (drift).',
    },
  });
  module.enum('CollaborationPartnerRole', CollaborationPartnerRole, {
    description: 'Part that an organisation has in a collaboration (partnerrolle).',
    values: {
      PARTNER: 'Partner (samarbeidspartner).',
      FUNDER: 'Funds the work (finansierer, tilskuddsgiver).',
      APPLIED_TO: 'Was asked, or may be asked, for funding (søknad).',
      COMMISSIONER: 'Ordered the work (oppdragsgiver).',
      EXECUTOR: 'Carries the work out (gjennomfører).',
      LEADER: 'Leads the work (leder).',
      OWNER: 'Owns the object of the work (eier).',
      SUPPLIER: 'Delivers a service by agreement (leverandør).',
      DATA_SOURCE: 'Delivers data (datakilde).',
      PARTICIPANT: 'Takes part (deltaker).',
      INITIATOR: 'Took the initiative (initiativtaker).',
      HOST: 'Hosts an event for the other partners (vertskommune).',
      VENUE: 'Provides the place of an event (visningssted, lokale).',
      GUEST: 'Guest or invited ensemble (gjest).',
      CONTRIBUTOR:
        'Lends works of art, provides instructors or does preparatory work (bidragsyter).',
      VISITED: 'Was visited on a study trip (besøkt).',
      MEMBERSHIP: 'Organisation of which the collaboration is a member (medlemskap).',
      COORDINATED_WITH: 'Plans and measures are coordinated with it (samkjørt med).',
      FOLLOW_UP: 'Follows up the work after its end (videre oppfølging).',
      REGISTRAR: 'Runs the register or scheme used in the work (register, ordning).',
    },
  });
}
