import type { Transaction } from '@vesthub/kernel';
import {
  Indicators,
  type IndicatorDraft,
  type Kind,
  type KnownIndicator,
} from '@vesthub/statistics/reading';
import type { ImportOptions } from './options.ts';

/** Loads the known indicators, for reading the file called `name`. */
export async function loadIndicators(
  tx: Transaction,
  schema: string,
  { indicator, kind, mapping, publisher, dataSet }: ImportOptions,
  name: string,
): Promise<Indicators> {
  const rows = await tx.$queryRawUnsafe<KnownIndicator>(
    `select id, code, name, aliases, measure, decimals, stated, publisher, data_set as "dataSet" from "${schema}".indicator order by id`,
  );
  return new Indicators(rows, {
    only: indicator,
    kind,
    kinds: mapping?.kinds,
    publisher,
    dataSet,
    name,
  });
}

/** Stores the indicators of `added` that have figures; `used` holds the keys of all indicators with figures. */
export async function storeIndicators(
  tx: Transaction,
  schema: string,
  added: ReadonlyMap<string, IndicatorDraft>,
  used: ReadonlySet<string>,
): Promise<void> {
  const drafts = [...added].filter(([id]) => used.has(id)).map(([id, draft]) => ({ id, ...draft }));
  if (drafts.length === 0) return;
  await tx.$executeRawUnsafe(
    `insert into "${schema}".indicator (id, code, name, measure, counted, unit, per, decimals, stated, publisher, data_set, aliases)
     select id, code, name, measure::"${schema}".steering_measure, counted::"${schema}".steering_counted, unit, per, decimals, stated,
       publisher, "dataSet", '{}'
     from jsonb_to_recordset($1::jsonb) as r(id text, code text, name text, measure text, counted text, unit text, per int,
       decimals int, stated boolean, publisher text, "dataSet" text)`,
    JSON.stringify(drafts),
  );
}

/**
 * Stores the kinds of indicators of which nothing stated one before, and gives their figures the stated measure. Returns the SQL
 * relation of their current cells; null when none of `restated` is `used`.
 */
export async function restateIndicators(
  tx: Transaction,
  schema: string,
  restated: ReadonlyMap<string, Kind>,
  used: ReadonlySet<string>,
): Promise<string | null> {
  const kinds = [...restated].filter(([id]) => used.has(id)).map(([id, kind]) => ({ id, ...kind }));
  if (kinds.length === 0) return null;
  const ids = kinds.map(({ id }) => id);
  const given = `jsonb_to_recordset($1::jsonb) as r(id text, measure text, counted text, unit text, per int, decimals int)`;
  await tx.$executeRawUnsafe(
    `update "${schema}".indicator i set measure = r.measure::"${schema}".steering_measure,
       counted = r.counted::"${schema}".steering_counted, unit = r.unit, per = r.per, decimals = r.decimals, stated = true
     from ${given} where i.id = r.id`,
    JSON.stringify(kinds),
  );
  await tx.$executeRawUnsafe(
    `update "${schema}".observation o set measure = r.measure from ${given}
     where o.indicator_id = r.id and o.measure = 'COUNT' and r.measure <> 'COUNT'`,
    JSON.stringify(kinds),
  );
  return currentCells(schema, ids);
}

/** An SQL relation of the current cells of indicators. */
export function currentCells(schema: string, ids: Iterable<string>): string {
  const list = [...ids].map((id) => `'${id.replaceAll("'", "''")}'`).join(', ');
  return `(select indicator_id, region, period_from, measure from "${schema}".observation
    where known_to = 'infinity' and indicator_id in (${list}))`;
}
