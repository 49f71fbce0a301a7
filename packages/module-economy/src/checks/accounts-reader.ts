import { perRequest, type RequestContext } from '@vesthub/kernel';
import type { AccountsStatement } from '../generated/client/enums.ts';
import { economy } from '../module.ts';

/** The columns that the operating statement and the payroll costs print, with their words in the ids of findings. */
export const yearColumns = [
  ['thisYearNok', 'actual'],
  ['budgetNok', 'budget'],
  ['lastYearNok', 'previous'],
] as const;

/** The columns that the balance sheet prints, with their words in the ids of findings. */
export const balanceColumns = [
  ['thisYearNok', 'closing'],
  ['lastYearNok', 'previous'],
] as const;

const accountsKey = Symbol('accounts for checks');

/**
 * Annual accounts with all data that checks compare. `operating` and `balance` find a line by its key. Reads the
 * accounts once in a request.
 */
export function readAccounts(context: RequestContext) {
  return perRequest(context, accountsKey, () => read(context));
}

async function read(context: RequestContext) {
  const all = await economy.client(context).annualAccounts.findMany({
    include: {
      lines: { orderBy: { position: 'asc' } },
      reportFigures: true,
      notes: {
        include: {
          equityStatements: true,
          auditFees: true,
          bankHoldings: true,
          receivedContributions: { include: { payers: true } },
          boundFunds: true,
        },
      },
    },
    orderBy: { year: 'asc' },
  });
  return all.map((accounts) => ({
    ...accounts,
    operating: byKey(linesOf(accounts, 'OPERATING')),
    balance: byKey(linesOf(accounts, 'BALANCE')),
  }));
}

/** The lines that a statement prints, in order. */
export function linesOf<Line extends { statement: AccountsStatement }>(
  { lines }: { readonly lines: readonly Line[] },
  statement: AccountsStatement,
): Line[] {
  return lines.filter((line) => line.statement === statement);
}

function byKey<Line extends { key: string }>(lines: readonly Line[]): (key: string) => Line | null {
  const lineByKey = new Map(lines.map((line) => [line.key, line]));
  return (key) => lineByKey.get(key) ?? null;
}

/** The entry of `row` in an outcome's `statedBy`; no entry for null. */
export function stated(type: string, row: { id: string } | null): (readonly [string, string])[] {
  return row === null ? [] : [[type, row.id]];
}
