import type { BpaHub } from '../hub.ts';
import { registerAgreementChecks } from './agreements.ts';
import { registerContributionCheck } from './contributions.ts';
import { registerDerivationChecks } from './derivation.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerParticipantCheck } from './participants.ts';
import { registerPeriodChecks } from './periods.ts';
import { registerPopulationCheck } from './population-covered.ts';
import { registerSupplierCheck } from './suppliers.ts';

export function registerChecks(hub: BpaHub): void {
  registerParticipantCheck(hub);
  registerAgreementChecks(hub);
  registerSupplierCheck(hub);
  registerPeriodChecks(hub);
  registerContributionCheck(hub);
  registerDerivationChecks(hub);
  registerPopulationCheck(hub);
  registerModulesAgree(hub);
}
