import type { EconomyBuilder } from '../module.ts';
import { balanceColumns, linesOf, readAccounts, stated, yearColumns } from './accounts-reader.ts';

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
        return balanceColumns.map(([column, word]) => ({
          what: `${year}-${word}`,
          expected: assets?.[column] ?? 0,
          actual: equityAndDebt?.[column] ?? 0,
          statedBy: [...stated('AccountsLine', assets), ...stated('AccountsLine', equityAndDebt)],
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
        const statedBy = [...stated('AccountsLine', carried), ...stated('AccountsLine', result)];
        return [
          {
            what: `${year}`,
            expected: carried?.thisYearNok ?? 0,
            actual: result?.thisYearNok ?? 0,
            statedBy,
          },
          {
            what: `${year}-previous`,
            expected: carried?.lastYearNok ?? 0,
            actual: result?.lastYearNok ?? 0,
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
      (await readAccounts(context)).flatMap((accounts) => {
        const { year, balance } = accounts;
        const fund = balance('discretionary_fund');
        const result = balance('result_of_year');
        const opening = linesOf(accounts, 'EQUITY').find(
          (line) => line.key === 'discretionary_fund_opening',
        );
        const computed = (fund?.lastYearNok ?? 0) + (result?.lastYearNok ?? 0);
        const statedBy = [...stated('AccountsLine', fund), ...stated('AccountsLine', result)];
        return [
          {
            what: `${year}-balance-sheet`,
            expected: fund?.thisYearNok ?? 0,
            actual: computed,
            statedBy,
          },
          {
            what: `${year}-note-6`,
            expected: opening?.thisYearNok ?? 0,
            actual: computed,
            statedBy: [...stated('AccountsLine', opening ?? null), ...statedBy],
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
        return yearColumns.map(([column, word]) => ({
          what: `${year}-${word}`,
          expected: income?.[column] ?? 0,
          actual: expense?.[column] ?? 0,
          statedBy: [...stated('AccountsLine', income), ...stated('AccountsLine', expense)],
        }));
      }),
  });
}
