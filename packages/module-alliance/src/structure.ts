import { registerBody } from './bodies/body.ts';
import { registerBodySuccession } from './bodies/body-succession.ts';
import { registerCommitment } from './bodies/commitment.ts';
import { registerFoundation } from './bodies/foundation.ts';
import { registerLeadership } from './bodies/leadership.ts';
import { registerMembership } from './bodies/membership.ts';
import { registerNameVariant } from './bodies/name-variant.ts';
import { registerStaffing } from './bodies/staffing.ts';
import { registerStructureChecks } from './checks/structure-checks.ts';
import { registerCollaboration } from './collaborations/collaboration.ts';
import type { AllianceHub } from './hub.ts';
import { registerCoverList } from './people/cover-list.ts';
import { registerPerson } from './people/person.ts';
import { registerPersonRole } from './people/person-role.ts';
import { registerCounty } from './territory/county.ts';
import { registerCountyAuthority } from './territory/county-authority.ts';
import { registerHospitalArea } from './territory/hospital-area.ts';
import { registerMerger } from './territory/merger.ts';
import { registerMunicipality } from './territory/municipality.ts';
import { registerSubregion } from './territory/subregion.ts';

/** Territory, bodies, memberships, people and collaborations: who there is. */
export function registerStructure(hub: AllianceHub): void {
  registerCounty(hub);
  registerCountyAuthority(hub);
  registerMunicipality(hub);
  registerMerger(hub);
  registerSubregion(hub);
  registerHospitalArea(hub);
  registerBody(hub);
  registerNameVariant(hub);
  registerBodySuccession(hub);
  registerMembership(hub);
  registerCommitment(hub);
  registerFoundation(hub);
  registerStaffing(hub);
  registerLeadership(hub);
  registerPerson(hub);
  registerPersonRole(hub);
  registerCollaboration(hub);
  registerCoverList(hub);
  registerStructureChecks(hub);
}
