import { perRequest, type RequestContext } from '@vesthub/kernel';
import { economy } from '../module.ts';

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
      operatingLines: true,
      balanceLines: true,
      reportFigures: true,
      notes: {
        include: {
          payrollLines: true,
          equityLines: true,
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
    operating: byKey(accounts.operatingLines),
    balance: byKey(accounts.balanceLines),
  }));
}

export type Accounts = Awaited<ReturnType<typeof readAccounts>>[number];

function byKey<Line extends { key: string }>(lines: readonly Line[]): (key: string) => Line | null {
  const lineByKey = new Map(lines.map((line) => [line.key, line]));
  return (key) => lineByKey.get(key) ?? null;
}

/** The entry of `row` in an outcome's `statedBy`; no entry for null. */
export function stated(type: string, row: { id: string } | null): (readonly [string, string])[] {
  return row === null ? [] : [[type, row.id]];
}
