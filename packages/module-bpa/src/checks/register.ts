import type { BpaBuilder } from '../module.ts';
import { registerAgreementChecks } from './agreements.ts';
import { registerContributionCheck } from './contributions.ts';
import { registerDerivationChecks } from './derivation.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerParticipantCheck } from './participants.ts';
import { registerPeriodChecks } from './periods.ts';
import { registerPopulationCheck } from './population-covered.ts';
import { registerPreparationCheck } from './preparation.ts';
import { registerSupplierCheck } from './suppliers.ts';

export function registerChecks(module: BpaBuilder): void {
  registerParticipantCheck(module);
  registerAgreementChecks(module);
  registerSupplierCheck(module);
  registerPeriodChecks(module);
  registerPreparationCheck(module);
  registerContributionCheck(module);
  registerDerivationChecks(module);
  registerPopulationCheck(module);
  registerModulesAgree(module);
}
