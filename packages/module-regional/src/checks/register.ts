import type { RegionalBuilder } from '../module.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerNetworkChecks } from './network.ts';
import { registerPlanChecks } from './plans.ts';
import { registerStudyTripsAgree } from './study-trips-agree.ts';

export function registerChecks(module: RegionalBuilder): void {
  registerNetworkChecks(module);
  registerPlanChecks(module);
  registerModulesAgree(module);
  registerStudyTripsAgree(module);
}
