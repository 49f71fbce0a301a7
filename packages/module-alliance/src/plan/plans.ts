import { registerPlanChecks } from '../checks/plans.ts';
import type { AllianceHub } from '../hub.ts';
import { registerActionPlan } from './action-plan.ts';
import { registerActivity } from './activity.ts';
import { registerAnnualCycle } from './annual-cycle.ts';
import { registerArrangement } from './arrangement.ts';
import { registerPriorityArea } from './priority-area.ts';
import { registerStrategicPlatform } from './strategic-platform.ts';

/** Platforms, priority areas, the yearly action plans and the annual cycle. */
export function registerPlans(hub: AllianceHub): void {
  registerStrategicPlatform(hub);
  registerPriorityArea(hub);
  registerActionPlan(hub);
  registerActivity(hub);
  registerArrangement(hub);
  registerAnnualCycle(hub);
  registerPlanChecks(hub);
}
