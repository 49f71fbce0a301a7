import { perRequest, type HubContext } from '@vesthub/kernel';
import { database } from '../database.ts';

const accountsKey = Symbol('accounts for checks');

/** Annual accounts with everything checks compare, and their lines by key; read once in a request. */
export function readAccounts(context: HubContext) {
  return perRequest(context, accountsKey, () => read(context));
}

async function read(context: HubContext) {
  const all = await database(context).annualAccounts.findMany({
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

/** A source of a claim, for `statedBy`. */
export function stated(type: string, row: { id: string } | null): (readonly [string, string])[] {
  return row === null ? [] : [[type, row.id]];
}
