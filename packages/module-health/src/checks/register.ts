import type { HealthBuilder } from '../module.ts';
import { registerBoardChecks } from './boards.ts';
import { registerCooperationChecks } from './cooperation.ts';
import { registerCountsAndMoneyAgree } from './counts-and-money-agree.ts';
import { registerFundingChecks } from './funding.ts';
import { registerKomutChecks } from './komut.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerPathwayChecks } from './pathways.ts';
import { registerTrustChecks } from './trust.ts';

export function registerChecks(module: HealthBuilder): void {
  registerCooperationChecks(module);
  registerBoardChecks(module);
  registerTrustChecks(module);
  registerPathwayChecks(module);
  registerKomutChecks(module);
  registerFundingChecks(module);
  registerModulesAgree(module);
  registerCountsAndMoneyAgree(module);
}
