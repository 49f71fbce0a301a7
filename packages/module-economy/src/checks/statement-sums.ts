import type { EconomyBuilder } from '../module.ts';
import { balanceColumns, linesOf, readAccounts, yearColumns } from './accounts-reader.ts';

type Column = (typeof yearColumns)[number] | (typeof balanceColumns)[number];

type Line = Awaited<ReturnType<typeof readAccounts>>[number]['lines'][number];

/** Recomputes every printed sum and result of the operating statement and the balance sheet from its lines. */
export function registerStatementSums(module: EconomyBuilder): void {
  module.check({
    name: 'economy-operating-statement-sums',
    title: {
      nb: 'Summene i driftsregnskapet er summen av linjene',
      en: 'The sums of the operating statement are the sums of its lines',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap((accounts) =>
        sums(accounts.year, linesOf(accounts, 'OPERATING'), yearColumns),
      ),
  });
  module.check({
    name: 'economy-balance-sheet-sums',
    title: {
      nb: 'Summene i balansen er summen av linjene',
      en: 'The sums of the balance sheet are the sums of its lines',
    },
    run: async (context) =>
      (await readAccounts(context)).flatMap((accounts) =>
        sums(accounts.year, linesOf(accounts, 'BALANCE'), balanceColumns),
      ),
  });
}

function sums(year: number, lines: readonly Line[], columns: readonly Column[]) {
  return lines.flatMap((total) => {
    const parts = lines.filter((line) => line.totalId === total.id);
    if (parts.length === 0) return [];
    return columns.map(([column, word]) => ({
      what: [year, total.key.replaceAll('_', '-'), word].join('-'),
      expected: total[column] ?? 0,
      actual: parts.reduce((sum, part) => sum + (part.sign ?? 0) * (part[column] ?? 0), 0),
      statedBy: [total, ...parts].map((line) => ['AccountsLine', line.id] as const),
    }));
  });
}
