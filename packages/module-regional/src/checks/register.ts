import type { RegionalHub } from '../hub.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerNetworkChecks } from './network.ts';
import { registerPlanChecks } from './plans.ts';

export function registerChecks(hub: RegionalHub): void {
  registerNetworkChecks(hub);
  registerPlanChecks(hub);
  registerModulesAgree(hub);
}
