import { registerAnnualAccounts } from './accounts/annual-accounts.ts';
import { registerBalanceLine } from './accounts/balance-line.ts';
import { registerAccountsEnums } from './accounts/enums.ts';
import { registerOperatingLine } from './accounts/operating-line.ts';
import { registerReconciliation } from './accounts/reconciliation.ts';
import { registerReportedFigures } from './accounts/reported.ts';
import { registerChecks } from './checks/register-checks.ts';
import { registerCountyContribution } from './contributions/county.ts';
import { registerPayerDerivation } from './contributions/derivation.ts';
import { registerInvoice } from './contributions/invoice.ts';
import { registerPopulation } from './contributions/population.ts';
import { registerScheme } from './contributions/scheme.ts';
import { registerSchemeCost } from './contributions/scheme-cost.ts';
import type { EconomyHub } from './hub.ts';
import { registerKostraCode } from './kostra/code.ts';
import { registerKostraMapping } from './kostra/mapping.ts';
import { registerReporting } from './kostra/reporting.ts';
import { registerAllocation } from './money/allocation.ts';
import { registerMoneyEnums } from './money/area.ts';
import { registerGrant } from './money/grant.ts';
import { registerGrantsOf } from './money/grants-of.ts';
import { registerHostPayment } from './money/host-payment.ts';
import { registerResult } from './money/result.ts';
import { registerEquityAndDebtNotes } from './notes/equity-and-debt.ts';
import { registerIncomeAndStaffNotes } from './notes/income-and-staff.ts';
import { registerNote } from './notes/note.ts';

export function register(hub: EconomyHub): void {
  registerContributions(hub);
  registerMoney(hub);
  registerAccounts(hub);
  registerKostra(hub);
  registerChecks(hub);
}

function registerContributions(hub: EconomyHub): void {
  const scheme = registerScheme(hub);
  registerCountyContribution(hub);
  registerPopulation(hub);
  registerPayerDerivation(hub);
  const invoice = registerInvoice(hub, scheme);
  registerSchemeCost(hub, scheme, invoice);
}

function registerMoney(hub: EconomyHub): void {
  registerMoneyEnums(hub);
  registerAllocation(hub);
  registerResult(hub);
  const grant = registerGrant(hub);
  registerGrantsOf(hub, grant);
  registerHostPayment(hub);
}

function registerAccounts(hub: EconomyHub): void {
  registerAccountsEnums(hub);
  registerAnnualAccounts(hub);
  const line = registerOperatingLine(hub);
  registerReconciliation(hub, line);
  registerBalanceLine(hub);
  registerReportedFigures(hub);
  registerNote(hub);
  registerIncomeAndStaffNotes(hub);
  registerEquityAndDebtNotes(hub);
}

function registerKostra(hub: EconomyHub): void {
  registerKostraCode(hub);
  registerKostraMapping(hub);
  registerReporting(hub);
}
