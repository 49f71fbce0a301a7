import type { EconomyHub } from '../hub.ts';
import { registerContributionChecks } from './contributions-agree.ts';
import { registerFundingChecks } from './funding-agrees.ts';
import { registerModulesAgree } from './modules-agree.ts';
import { registerNotesAgree } from './notes-agree.ts';
import { registerPayersDerived } from './payers-derived.ts';
import { registerPopulationChecks } from './populations-stated.ts';
import { registerReportedFigureChecks } from './reported-figures.ts';
import { registerResultAndGrantChecks } from './results-and-grants.ts';
import { registerStatementSums } from './statement-sums.ts';
import { registerStatementsAgree } from './statements-agree.ts';

/** Every claim of the documents on money that can be computed again. */
export function registerChecks(hub: EconomyHub): void {
  registerStatementSums(hub);
  registerStatementsAgree(hub);
  registerNotesAgree(hub);
  registerReportedFigureChecks(hub);
  registerContributionChecks(hub);
  registerPayersDerived(hub);
  registerPopulationChecks(hub);
  registerResultAndGrantChecks(hub);
  registerFundingChecks(hub);
  registerModulesAgree(hub);
}
