import type { Change, Transaction } from '@vesthub/kernel';
import type { IndicatorDraft } from './figure.ts';

/** Stores the indicators that a file has added and that figures were taken in of. */
export async function storeIndicators(
  tx: Transaction,
  schema: string,
  added: ReadonlyMap<string, IndicatorDraft>,
  taken: ReadonlySet<string>,
  record: (change: Change) => void,
): Promise<void> {
  const drafts = [...added]
    .filter(([id]) => taken.has(id))
    .map(([id, draft]) => ({ id, ...draft }));
  if (drafts.length === 0) return;
  const rows = await tx.$queryRawUnsafe<{ id: string }>(
    `insert into "${schema}".indicator (id, code, name, measure, unit, per, decimals, publisher, aliases)
     select id, code, name, measure::"${schema}".steering_measure, unit, per, decimals, publisher, '{}'
     from jsonb_to_recordset($1::jsonb) as r(id text, code text, name text, measure text, unit text, per int, decimals int, publisher text)
     returning id`,
    JSON.stringify(drafts),
  );
  for (const { id } of rows) {
    const after = { id, ...added.get(id)! };
    record({ operation: 'insert', type: 'SteeringIndicator', key: id, before: null, after });
  }
}
