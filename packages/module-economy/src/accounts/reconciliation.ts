import { perRequest, type RequestContext } from '@vesthub/kernel';
import { economy, type EconomyBuilder } from '../module.ts';
import type { registerAccountsLine } from './accounts-line.ts';

interface Item {
  readonly title: string;
  readonly amountNok: number;
}

interface Reconciliation {
  readonly lineNok: number;
  readonly items: readonly Item[];
}

/**
 * Adds the field `AccountsLine.reconciliation`. It gives the amounts in other documents that explain a line, and the
 * remainder that they do not explain.
 */
export function registerReconciliation(
  module: EconomyBuilder,
  line: ReturnType<typeof registerAccountsLine>,
): void {
  const item = module.builder.objectRef<Item>('ReconciliationItem').implement({
    description: 'An amount that explains part of a line (spesifikasjon).',
    rule: 'public',
    fields: (t) => ({
      title: t.exposeString('title', {
        description: 'Name of the grant, host contribution or contribution.',
      }),
      amountNok: t.exposeInt('amountNok', { description: 'Amount, NOK (beløp).' }),
    }),
  });
  const reconciliation = module.builder.objectRef<Reconciliation>('LineReconciliation').implement({
    description:
      'Comparison of a line of the operating statement with the amounts that explain it (avstemming).',
    rule: 'public',
    fields: (t) => ({
      items: t.field({
        type: [item],
        description:
          'The amounts that explain the line: grants, then host contributions, then contributions.',
        resolve: (row) => [...row.items],
      }),
      explainedNok: t.int({
        description: 'Sum of these amounts, NOK (forklart).',
        resolve: explained,
      }),
      unexplainedNok: t.int({
        description: 'Amount of the line less that sum, NOK (ikke spesifisert).',
        resolve: (row) => row.lineNok - explained(row),
      }),
    }),
  });
  module.builder.objectField(line, 'reconciliation', (t) =>
    t.field({
      type: reconciliation,
      nullable: true,
      description:
        'Comparison of the line with the grants, host contributions and contributions that are part of it; null if none is.',
      resolve: async (row, _args, context) => {
        const items = (await itemsOf(context)).filter((item) => item.lineId === row.id);
        return items.length === 0 ? null : { lineNok: row.thisYearNok ?? 0, items };
      },
    }),
  );
}

function explained({ items }: Reconciliation): number {
  return items.reduce((sum, item) => sum + item.amountNok, 0);
}

type LineItem = Item & { readonly lineId: string };

const itemsKey = Symbol('reconciliation items');

/** The amounts that explain part of any operating line. All are read once in a request, because they are few. */
function itemsOf(context: RequestContext): Promise<LineItem[]> {
  return perRequest(context, itemsKey, () => readItems(context));
}

async function readItems(context: RequestContext): Promise<LineItem[]> {
  const withLine = {
    where: { operatingLineId: { not: null } },
    orderBy: { id: 'asc' as const },
  };
  const tables = economy.client(context);
  const [grants, hosts, totals] = await Promise.all([
    tables.grant.findMany(withLine),
    tables.hostPayment.findMany(withLine),
    tables.contributionTotal.findMany({ ...withLine, include: { scheme: true } }),
  ]);
  return [
    ...grants.map((row) => ({
      lineId: row.operatingLineId ?? '',
      title: row.title,
      amountNok: row.amountNok ?? 0,
    })),
    ...hosts.map((row) => ({
      lineId: row.operatingLineId ?? '',
      title: `Vertskapsbidrag ${row.year}`,
      amountNok: row.paidNok,
    })),
    ...totals.map((row) => ({
      lineId: row.operatingLineId ?? '',
      title: `${row.scheme.name} ${row.year}`,
      amountNok: row.amountNok,
    })),
  ];
}
