import { sum } from '../contributions/arithmetic.ts';
import type { EconomyBuilder } from '../module.ts';
import { linesOf, readAccounts, stated, yearColumns } from './accounts-reader.ts';

/**
 * Registers the checks of the notes. They recompute the sums in the notes, and compare figures in the notes with the
 * operating statement and the balance sheet.
 */
export function registerNoteChecks(module: EconomyBuilder): void {
  registerPayroll(module);
  registerEquity(module);
  registerSingleFigures(module);
}

function registerPayroll(module: EconomyBuilder): void {
  module.check({
    name: 'economy-note-4-payroll-sum',
    title: {
      nb: 'Lønnskostnadene i note 4 er summen av linjene og lik resultatregnskapets',
      en: 'The payroll costs of note 4 are the sum of its lines, and equal those of the operating statement',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap((accounts) => {
        const lines = linesOf(accounts, 'PAYROLL');
        const total = lines.find((line) => line.kind === 'SUM');
        if (!total) return [];
        const parts = lines.filter((line) => line.kind === 'AMOUNT');
        const payroll = accounts.operating('payroll');
        return yearColumns.flatMap(([column, word]) => [
          {
            what: `${accounts.year}-${word}-lines`,
            expected: total[column] ?? 0,
            actual: sum(parts.map((line) => line[column] ?? 0)),
            statedBy: lines.map((line) => ['AccountsLine', line.id] as const),
          },
          {
            what: `${accounts.year}-${word}-operating-statement`,
            expected: total[column] ?? 0,
            actual: payroll?.[column] ?? 0,
            statedBy: [...stated('AccountsLine', total), ...stated('AccountsLine', payroll)],
          },
        ]);
      }),
  });
}

function registerEquity(module: EconomyBuilder): void {
  module.check({
    name: 'economy-note-6-closing-equity',
    title: {
      nb: 'Egenkapitalen i note 6 er summen av linjene',
      en: 'The equity of note 6 is the sum of its lines',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap((accounts) => {
        const lines = linesOf(accounts, 'EQUITY');
        const total = lines.find((line) => line.kind === 'SUM');
        if (!total) return [];
        const parts = lines.filter((line) => line.kind === 'AMOUNT');
        return [
          {
            what: `${accounts.year}`,
            expected: total.thisYearNok ?? 0,
            actual: sum(parts.map((line) => line.thisYearNok ?? 0)),
            statedBy: lines.map((line) => ['AccountsLine', line.id] as const),
          },
        ];
      }),
  });
  module.check({
    name: 'economy-note-6-text',
    title: {
      nb: 'Teksten i note 6 sier det samme som regnskapet',
      en: 'The text of note 6 says the same as the accounts',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, notes, operating, balance }) => {
        const [statement] = notes.flatMap((note) => note.equityStatements);
        if (!statement) return [];
        const income = operating('sum_operating_income');
        const vat = operating('vat_compensation_income');
        const result = operating('accounting_result');
        const equity = balance('sum_equity');
        const note = stated('EquityStatement', statement);
        return [
          {
            what: `${year}-total-income`,
            expected: statement.totalIncomeNok,
            actual: (income?.thisYearNok ?? 0) - (vat?.thisYearNok ?? 0),
            statedBy: [...note, ...stated('AccountsLine', income), ...stated('AccountsLine', vat)],
          },
          {
            what: `${year}-result`,
            expected: statement.resultNok,
            actual: result?.thisYearNok ?? 0,
            statedBy: [...note, ...stated('AccountsLine', result)],
          },
          {
            what: `${year}-equity`,
            expected: statement.equityNok,
            actual: equity?.thisYearNok ?? 0,
            statedBy: [...note, ...stated('AccountsLine', equity)],
          },
        ];
      }),
  });
}

function registerSingleFigures(module: EconomyBuilder): void {
  module.check({
    name: 'economy-note-5-audit-fee',
    title: {
      nb: 'Revisjonshonoraret er summen av revisjon og annen bistand',
      en: 'The audit fee is the sum of audit and other assistance',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ notes }) =>
        notes
          .flatMap((note) => note.auditFees)
          .map((fee) => ({
            what: `${fee.year}`,
            expected: fee.totalNok,
            actual: fee.auditNok + fee.otherNok,
            statedBy: stated('AuditFee', fee),
          })),
      ),
  });
  module.check({
    name: 'economy-note-7-bank-deposits',
    title: {
      nb: 'Bankinnskuddene i note 7 er balansens',
      en: 'The bank deposits of note 7 are those of the balance sheet',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, notes, balance }) => {
        const bank = balance('bank');
        return notes
          .flatMap((note) => note.bankHoldings)
          .map((holding) => ({
            what: `${year}`,
            expected: holding.depositsNok,
            actual: bank?.thisYearNok ?? 0,
            statedBy: [...stated('BankHolding', holding), ...stated('AccountsLine', bank)],
          }));
      }),
  });
  module.check({
    name: 'economy-note-13-bound-fund',
    title: {
      nb: 'Det som ble satt av til året før, ble brukt i året før',
      en: 'The amount set aside for the previous year was used in that year',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, notes, operating }) => {
        const used = operating('use_of_earlier_provisions');
        return notes
          .flatMap((note) => note.boundFunds)
          .filter((fund) => fund.usedInYear === year - 1)
          .map((fund) => ({
            what: `${fund.usedInYear}`,
            expected: fund.amountNok,
            actual: used?.lastYearNok ?? 0,
            statedBy: [...stated('BoundFund', fund), ...stated('AccountsLine', used)],
          }));
      }),
  });
}
