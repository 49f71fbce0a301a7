import { registerBody } from './bodies/body.ts';
import { registerBodySuccession } from './bodies/body-succession.ts';
import { registerCommitment } from './bodies/commitment.ts';
import { registerFoundation } from './bodies/foundation.ts';
import { registerLeadership } from './bodies/leadership.ts';
import { registerMembership } from './bodies/membership.ts';
import { registerNameVariant } from './bodies/name-variant.ts';
import { registerStaffing } from './bodies/staffing.ts';
import { registerCollaboration } from './collaborations/collaboration.ts';
import type { AllianceBuilder } from './module.ts';
import { registerCoverList } from './people/cover-list.ts';
import { registerPerson } from './people/person.ts';
import { registerPersonRole } from './people/person-role.ts';
import { registerCounty } from './territory/county.ts';
import { registerCountyAuthority } from './territory/county-authority.ts';
import { registerHospitalArea } from './territory/hospital-area.ts';
import { registerMunicipality } from './territory/municipality.ts';
import { registerSubregion } from './territory/subregion.ts';
import { registerTerritorialChange } from './territory/territorial-change.ts';

/** Registers territory, bodies, memberships, people and collaborations. */
export function registerStructure(module: AllianceBuilder): void {
  registerCounty(module);
  registerCountyAuthority(module);
  registerMunicipality(module);
  registerTerritorialChange(module);
  registerSubregion(module);
  registerHospitalArea(module);
  registerBody(module);
  registerNameVariant(module);
  registerBodySuccession(module);
  registerMembership(module);
  registerCommitment(module);
  registerFoundation(module);
  registerStaffing(module);
  registerLeadership(module);
  registerPerson(module);
  registerPersonRole(module);
  registerCollaboration(module);
  registerCoverList(module);
}
