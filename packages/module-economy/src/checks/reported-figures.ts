import { economy, type EconomyBuilder } from '../module.ts';
import { readAccounts, stated } from './accounts-reader.ts';

/** Compares figures in the annual report and in case papers with the accounts. */
export function registerReportedFigureChecks(module: EconomyBuilder): void {
  module.check({
    name: 'economy-annual-report-figures',
    title: {
      nb: 'Årsrapportens tekst sier det samme som regnskapet',
      en: 'The text of the annual report says the same as the accounts',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap(({ year, reportFigures, operating }) =>
        reportFigures.flatMap((figures) => {
          const income = operating('sum_operating_income');
          const vat = operating('vat_compensation_income');
          const result = operating('accounting_result');
          const report = stated('AnnualReportFigures', figures);
          return [
            {
              what: `${year}-income-with-vat-compensation`,
              expected: figures.totalIncomeNok + figures.vatCompensationNok,
              actual: income?.thisYearNok ?? 0,
              statedBy: [...report, ...stated('AccountsLine', income)],
            },
            {
              what: `${year}-vat-compensation`,
              expected: figures.vatCompensationNok,
              actual: vat?.thisYearNok ?? 0,
              statedBy: [...report, ...stated('AccountsLine', vat)],
            },
            {
              what: `${year}-ordinary-share-percent`,
              expected: figures.ordinarySharePercent,
              actual: percent(figures.ordinaryContributionNok, figures.totalIncomeNok),
              statedBy: report,
            },
            {
              what: `${year}-result`,
              expected: figures.resultNok,
              actual: result?.thisYearNok ?? 0,
              statedBy: [...report, ...stated('AccountsLine', result)],
            },
          ];
        }),
      ),
  });
  module.check({
    name: 'economy-turnover-and-share',
    title: {
      nb: 'Omsetning og kontingentens andel er som saken sier',
      en: 'The turnover and the share of the contribution are as the case paper states',
    },
    run: async (context) => {
      const statements = await economy.client(context).turnoverStatement.findMany();
      const accounts = await readAccounts(context);
      return statements.flatMap((statement) =>
        accounts
          .filter(({ bodyId }) => bodyId === statement.bodyId)
          .flatMap(({ year, operating, reportFigures }) => {
            const income = operating('sum_operating_income');
            const vat = operating('vat_compensation_income');
            const statedBy = [
              ...stated('TurnoverStatement', statement),
              ...stated('AccountsLine', income),
            ];
            const turnover = (['lastYearNok', 'thisYearNok'] as const).map((column, at) => {
              const actual = (income?.[column] ?? 0) - (vat?.[column] ?? 0);
              return { what: `${year - 1 + at}-turnover`, ...within(statement, actual), statedBy };
            });
            const shares = reportFigures.map((figures) => ({
              what: `${year}-share-percent`,
              expected: statement.contributionSharePercent,
              actual: roundedLike(
                statement.contributionShareApproximate,
                percent(figures.ordinaryContributionNok, figures.totalIncomeNok),
              ),
              statedBy: [
                ...stated('TurnoverStatement', statement),
                ...stated('AnnualReportFigures', figures),
              ],
            }));
            return [...turnover, ...shares];
          }),
      );
    },
  });
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}

/** Rounds the computed share to the nearest ten if the document marks its own share as approximate («ca.»). */
function roundedLike(approximate: boolean | null, value: number): number {
  return approximate ? Math.round(value / 10) * 10 : value;
}

/**
 * Compares a figure with a stated range. If the figure is in the range, `expected` equals the figure; otherwise
 * `expected` is the nearest end of the range.
 */
function within(
  { turnoverMinNok, turnoverMaxNok }: { turnoverMinNok: number; turnoverMaxNok: number },
  actual: number,
) {
  return { expected: Math.min(Math.max(actual, turnoverMinNok), turnoverMaxNok), actual };
}
