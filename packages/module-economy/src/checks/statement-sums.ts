import { economy, type EconomyBuilder } from '../module.ts';

type Column = 'actualNok' | 'budgetNok' | 'previousNok' | 'closingNok';

interface Line {
  readonly id: string;
  readonly key: string;
  readonly sign: number | null;
  readonly totalId: string | null;
  readonly accounts: { readonly year: number };
}

/** Recomputes every printed sum and result of the operating statement and the balance sheet from its lines. */
export function registerStatementSums(module: EconomyBuilder): void {
  module.check({
    name: 'economy-operating-statement-sums',
    title: {
      nb: 'Summene i driftsregnskapet er summen av linjene',
      en: 'The sums of the operating statement are the sums of its lines',
    },
    run: async (context) => {
      const lines = await economy.client(context).operatingLine.findMany({
        include: { accounts: true },
        orderBy: { position: 'asc' },
      });
      return sums('OperatingLine', lines, ['actualNok', 'budgetNok', 'previousNok'], (line, of) =>
        of === 'closingNok' ? null : line[of],
      );
    },
  });
  module.check({
    name: 'economy-balance-sheet-sums',
    title: {
      nb: 'Summene i balansen er summen av linjene',
      en: 'The sums of the balance sheet are the sums of its lines',
    },
    run: async (context) => {
      const lines = await economy.client(context).balanceLine.findMany({
        include: { accounts: true },
        orderBy: { position: 'asc' },
      });
      return sums('BalanceLine', lines, ['closingNok', 'previousNok'], (line, of) =>
        of === 'closingNok' || of === 'previousNok' ? line[of] : null,
      );
    },
  });
}

function sums<L extends Line>(
  type: string,
  lines: readonly L[],
  columns: readonly Column[],
  value: (line: L, column: Column) => number | null,
) {
  return lines.flatMap((total) => {
    const parts = lines.filter((line) => line.totalId === total.id);
    if (parts.length === 0) return [];
    return columns.map((column) => ({
      what: [total.accounts.year, total.key.replaceAll('_', '-'), column.replace('Nok', '')].join(
        '-',
      ),
      expected: value(total, column) ?? 0,
      actual: parts.reduce((sum, part) => sum + (part.sign ?? 0) * (value(part, column) ?? 0), 0),
      statedBy: [total, ...parts].map((line) => [type, line.id] as const),
    }));
  });
}
