import { registerAnnualAccounts } from './accounts/annual-accounts.ts';
import { registerAccountsEnums } from './accounts/accounts-enums.ts';
import { registerAccountsLine } from './accounts/accounts-line.ts';
import { registerLinesAndNotes } from './accounts/lines-and-notes.ts';
import { registerReconciliation } from './accounts/reconciliation.ts';
import { registerReportedFigures } from './accounts/reported-figures.ts';
import { registerChecks } from './checks/register.ts';
import { registerCountyContribution } from './contributions/county-contribution.ts';
import { registerPayerDerivation } from './contributions/payer-derivation.ts';
import { registerInvoice } from './contributions/invoice.ts';
import { registerPopulation } from './contributions/population.ts';
import { registerScheme } from './contributions/scheme.ts';
import { registerSchemeCost } from './contributions/scheme-cost.ts';
import type { EconomyBuilder } from './module.ts';
import { registerKostraCode } from './kostra/code.ts';
import { registerKostraMapping } from './kostra/mapping.ts';
import { registerReporting } from './kostra/reporting.ts';
import { registerAllocation } from './money/allocation.ts';
import { registerMoneyEnums } from './money/money-enums.ts';
import { registerGrant } from './money/grant.ts';
import { registerGrantsGivenAndReceived } from './money/grants-given-and-received.ts';
import { registerHostPayment } from './money/host-payment.ts';
import { registerResult } from './money/result.ts';
import { registerEquityAndDebtNotes } from './notes/equity-and-debt.ts';
import { registerIncomeAndStaffNotes } from './notes/income-and-staff.ts';
import { registerNote } from './notes/note.ts';

export function register(module: EconomyBuilder): void {
  registerContributions(module);
  registerMoney(module);
  registerAccounts(module);
  registerKostra(module);
  registerChecks(module);
}

function registerContributions(module: EconomyBuilder): void {
  const scheme = registerScheme(module);
  registerCountyContribution(module);
  registerPopulation(module);
  registerPayerDerivation(module);
  const invoice = registerInvoice(module, scheme);
  registerSchemeCost(module, scheme, invoice);
}

function registerMoney(module: EconomyBuilder): void {
  registerMoneyEnums(module);
  registerAllocation(module);
  registerResult(module);
  const grant = registerGrant(module);
  registerGrantsGivenAndReceived(module, grant);
  registerHostPayment(module);
}

function registerAccounts(module: EconomyBuilder): void {
  const enums = registerAccountsEnums(module);
  registerAnnualAccounts(module);
  const line = registerAccountsLine(module);
  registerReconciliation(module, line);
  registerReportedFigures(module);
  const note = registerNote(module);
  registerLinesAndNotes(module, enums, line, note);
  registerIncomeAndStaffNotes(module);
  registerEquityAndDebtNotes(module);
}

function registerKostra(module: EconomyBuilder): void {
  registerKostraCode(module);
  registerKostraMapping(module);
  registerReporting(module);
}
