import type { EconomyBuilder } from '../module.ts';
import { readAccounts, stated } from './accounts-reader.ts';

/** Compares the figures that the operating statement and the balance sheet share. */
export function registerStatementChecks(module: EconomyBuilder): void {
  module.check({
    name: 'economy-balance-sheet-balances',
    title: {
      nb: 'Eiendelene er lik egenkapital og gjeld',
      en: 'The assets are equal to equity and debt',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, balance }) => {
        const assets = balance('sum_assets');
        const equityAndDebt = balance('sum_equity_and_debt');
        return (['closingNok', 'previousNok'] as const).map((column) => ({
          what: `${year}-${column.replace('Nok', '')}`,
          expected: assets?.[column] ?? 0,
          actual: equityAndDebt?.[column] ?? 0,
          statedBy: [...stated('BalanceLine', assets), ...stated('BalanceLine', equityAndDebt)],
        }));
      }),
  });
  module.check({
    name: 'economy-result-carried-to-balance',
    title: {
      nb: 'Årets resultat i balansen er driftsregnskapets',
      en: 'The result of the year in the balance sheet is that of the operating statement',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, operating, balance }) => {
        const result = operating('accounting_result');
        const carried = balance('result_of_year');
        const statedBy = [...stated('BalanceLine', carried), ...stated('OperatingLine', result)];
        return [
          {
            what: `${year}`,
            expected: carried?.closingNok ?? 0,
            actual: result?.actualNok ?? 0,
            statedBy,
          },
          {
            what: `${year}-previous`,
            expected: carried?.previousNok ?? 0,
            actual: result?.previousNok ?? 0,
            statedBy,
          },
        ];
      }),
  });
  module.check({
    name: 'economy-opening-discretionary-fund',
    title: {
      nb: 'Disposisjonsfondet åpner med egenkapitalen fra året før',
      en: 'The discretionary fund opens with the equity of the year before',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, balance, notes }) => {
        const fund = balance('discretionary_fund');
        const result = balance('result_of_year');
        const opening = notes
          .flatMap((note) => note.equityLines)
          .find((line) => line.key === 'discretionary_fund_opening');
        const computed = (fund?.previousNok ?? 0) + (result?.previousNok ?? 0);
        const statedBy = [...stated('BalanceLine', fund), ...stated('BalanceLine', result)];
        return [
          {
            what: `${year}-balance-sheet`,
            expected: fund?.closingNok ?? 0,
            actual: computed,
            statedBy,
          },
          {
            what: `${year}-note-6`,
            expected: opening?.amountNok ?? 0,
            actual: computed,
            statedBy: [...stated('EquityLine', opening ?? null), ...statedBy],
          },
        ];
      }),
  });
  module.check({
    name: 'economy-vat-compensation',
    title: {
      nb: 'Kompensert merverdiavgift er like stor som inntekt og utgift',
      en: 'Compensated value added tax is equal as income and as expense',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, operating }) => {
        const income = operating('vat_compensation_income');
        const expense = operating('vat_compensation_expense');
        return (['actualNok', 'budgetNok', 'previousNok'] as const).map((column) => ({
          what: `${year}-${column.replace('Nok', '')}`,
          expected: income?.[column] ?? 0,
          actual: expense?.[column] ?? 0,
          statedBy: [...stated('OperatingLine', income), ...stated('OperatingLine', expense)],
        }));
      }),
  });
}
