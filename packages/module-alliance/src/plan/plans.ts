import type { AllianceBuilder } from '../module.ts';
import { registerActionPlan } from './action-plan.ts';
import { registerActivity } from './activity.ts';
import { registerAnnualCycle } from './annual-cycle.ts';
import { registerOrganisationAndResources } from './organisation-and-resources.ts';
import { registerPriorityArea } from './priority-area.ts';
import { registerStrategicPlatform } from './strategic-platform.ts';

/** Registers platforms, priority areas, the yearly action plans and the annual cycles. */
export function registerPlans(module: AllianceBuilder): void {
  registerStrategicPlatform(module);
  registerPriorityArea(module);
  registerActionPlan(module);
  registerActivity(module);
  registerOrganisationAndResources(module);
  registerAnnualCycle(module);
}
