import { registerAttendance } from './attendance.ts';
import { registerChecks } from './checks/register.ts';
import { registerCycle } from './cycle.ts';
import { registerEdition } from './edition.ts';
import { registerEvaluation } from './evaluation.ts';
import { registerExhibition } from './exhibition.ts';
import { registerFestival } from './festival.ts';
import { registerFunding } from './funding.ts';
import { registerHost } from './host.ts';
import type { ArtFestivalBuilder } from './module.ts';
import { registerJury } from './jury.ts';
import { registerMilestone } from './milestone.ts';
import { registerMunicipalityCount } from './municipality-count.ts';
import { registerOrganiser } from './organiser.ts';
import { registerSideProject } from './side-project.ts';
import { registerVenue } from './venue.ts';

export function register(module: ArtFestivalBuilder): void {
  registerFestival(module);
  registerOrganiser(module);
  registerMilestone(module);
  registerEdition(module);
  registerVenue(module);
  registerHost(module);
  registerAttendance(module);
  registerMunicipalityCount(module);
  registerJury(module);
  registerCycle(module);
  registerSideProject(module);
  registerExhibition(module);
  registerEvaluation(module);
  registerFunding(module);
  registerChecks(module);
}
