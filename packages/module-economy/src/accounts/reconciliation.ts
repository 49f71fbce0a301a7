import { perRequest, type HubContext } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { EconomyHub } from '../hub.ts';
import type { registerOperatingLine } from './operating-line.ts';

interface Item {
  readonly title: string;
  readonly amountNok: number;
}

interface Reconciliation {
  readonly lineNok: number;
  readonly items: readonly Item[];
}

/** What of a line the rest of the documents explains, and what is left. */
export function registerReconciliation(
  hub: EconomyHub,
  line: ReturnType<typeof registerOperatingLine>,
): void {
  const item = hub.builder.objectRef<Item>('ReconciliationItem').implement({
    description: 'An amount that explains part of a line (spesifikasjon).',
    rule: 'public',
    fields: (t) => ({
      title: t.exposeString('title', { description: 'What it is.' }),
      amountNok: t.exposeInt('amountNok', { description: 'Kroner (beløp).' }),
    }),
  });
  const reconciliation = hub.builder.objectRef<Reconciliation>('LineReconciliation').implement({
    description: 'How far the documents explain a line of the operating statement (avstemming).',
    rule: 'public',
    fields: (t) => ({
      items: t.field({
        type: [item],
        description: 'The amounts that are named, grants first.',
        resolve: (row) => [...row.items],
      }),
      explainedNok: t.int({
        description: 'Their sum, kroner (forklart).',
        resolve: explained,
      }),
      unexplainedNok: t.int({
        description: 'What is left of the line, kroner (ikke spesifisert).',
        resolve: (row) => row.lineNok - explained(row),
      }),
    }),
  });
  hub.builder.objectField(line, 'reconciliation', (t) =>
    t.field({
      type: reconciliation,
      nullable: true,
      description:
        'What grants, host contributions and contributions explain of it; null where nothing is tied to the line.',
      resolve: async (row, _args, context) => {
        const items = (await itemsOf(context)).filter((item) => item.lineId === row.id);
        return items.length === 0 ? null : { lineNok: row.actualNok, items };
      },
    }),
  );
}

function explained({ items }: Reconciliation): number {
  return items.reduce((sum, item) => sum + item.amountNok, 0);
}

type TiedItem = Item & { readonly lineId: string };

const itemsKey = Symbol('reconciliation items');

/** Every amount tied to a line, read once in a request: they are few. */
function itemsOf(context: HubContext): Promise<TiedItem[]> {
  return perRequest(context, itemsKey, () => readItems(context));
}

async function readItems(context: HubContext): Promise<TiedItem[]> {
  const tied = {
    where: { operatingLineId: { not: null } },
    orderBy: { id: 'asc' as const },
  };
  const tables = database(context);
  const [grants, hosts, totals] = await Promise.all([
    tables.grant.findMany(tied),
    tables.hostPayment.findMany(tied),
    tables.contributionTotal.findMany({ ...tied, include: { scheme: true } }),
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
