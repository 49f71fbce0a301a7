import type { Change, Transaction } from '@vesthub/kernel';
import { Indicators, type IndicatorDraft, type KnownIndicator } from '@vesthub/statistics/reading';

/** Loads the indicators that files can refer to. With `only`, all figures of the file belong to that indicator. */
export async function loadIndicators(
  tx: Transaction,
  schema: string,
  only: string | null,
): Promise<Indicators> {
  const rows = await tx.$queryRawUnsafe<KnownIndicator>(
    `select id, code, aliases, measure from "${schema}".indicator order by id`,
  );
  return new Indicators(rows, only);
}

/** Stores the indicators of `added` that have figures; `used` holds the keys of all indicators with figures. */
export async function storeIndicators(
  tx: Transaction,
  schema: string,
  added: ReadonlyMap<string, IndicatorDraft>,
  used: ReadonlySet<string>,
  record: (change: Change) => void,
): Promise<void> {
  const drafts = [...added].filter(([id]) => used.has(id)).map(([id, draft]) => ({ id, ...draft }));
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
