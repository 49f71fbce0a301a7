import type { EconomyBuilder } from '../module.ts';
import { registerContributionChecks } from './contributions.ts';
import { registerFundingChecks } from './funding.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerNoteChecks } from './notes.ts';
import { registerPayerDerivationCheck } from './payer-derivation.ts';
import { registerPopulationClaimCheck } from './population-claims.ts';
import { registerRegionFiguresAgree } from './region-figures-agree.ts';
import { registerReportedFigureChecks } from './reported-figures.ts';
import { registerResultAndGrantChecks } from './results-and-grants.ts';
import { registerStatementSums } from './statement-sums.ts';
import { registerStatementChecks } from './statements.ts';

/** Registers the checks that recompute every sum and rate the documents state. */
export function registerChecks(module: EconomyBuilder): void {
  registerStatementSums(module);
  registerStatementChecks(module);
  registerNoteChecks(module);
  registerReportedFigureChecks(module);
  registerContributionChecks(module);
  registerPayerDerivationCheck(module);
  registerPopulationClaimCheck(module);
  registerResultAndGrantChecks(module);
  registerFundingChecks(module);
  registerModulesAgree(module);
  registerRegionFiguresAgree(module);
}
