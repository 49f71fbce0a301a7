import type { OrchestraBuilder } from '../module.ts';
import { registerAgeChecks } from './ages.ts';
import { registerMemberChecks } from './members.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerSeasonChecks } from './season.ts';
import { registerTourChecks } from './tour.ts';

export function registerChecks(module: OrchestraBuilder): void {
  registerMemberChecks(module);
  registerSeasonChecks(module);
  registerAgeChecks(module);
  registerTourChecks(module);
  registerModulesAgree(module);
}
