import type { BulkTransaction } from '@vesthub/kernel';
import type { ImportLimits } from '@vesthub/imports';

/** Fewer changed figures of an indicator than this are not many, whatever their share. */
const fewest = 10;

/** Number of changes that a report names. */
const mostNamed = 10;

/** Changes of known figures that need a confirmation. */
export interface LargeChanges {
  /** A sentence for each indicator, without figures. */
  readonly reasons: readonly string[];
  /** The largest changes, with their figures if they may be shown. */
  readonly examples: readonly string[];
}

interface Changed {
  indicator: string;
  /** Number of changed figures, and of those that change by more than the factor. */
  changed: number;
  beyond: number;
  /** Number of known figures of the indicator in the periods of the changed ones. */
  known: number;
}

/**
 * Finds the indicators of the table `verdict` of which more than a share of the known figures of a period would change, or a figure by
 * more than a factor or in its sign; null if there are none.
 */
export async function findLargeChanges(
  tx: BulkTransaction,
  schema: string,
  { changedPercent, changedFactor }: Pick<ImportLimits, 'changedPercent' | 'changedFactor'>,
  { showFigures }: { readonly showFigures: boolean },
): Promise<LargeChanges | null> {
  const isBeyond = `(value * old_value < 0 or greatest(abs(value), abs(old_value))
    > ${changedFactor} * case when least(abs(value), abs(old_value)) = 0 then 1 else least(abs(value), abs(old_value)) end)`;
  const rows = await tx.$queryRawUnsafe<Changed>(
    `with changed as (select * from verdict where not is_new and not is_same)
     select indicator_id as indicator, count(*)::int as changed,
       count(*) filter (where ${isBeyond})::int as beyond,
       (select count(*)::int from "${schema}".observation o
        where o.indicator_id = changed.indicator_id and o.known_to = 'infinity' and (o.period_from, o.period_to) in
          (select period_from, period_to from changed one where one.indicator_id = changed.indicator_id)) as known
     from changed group by indicator_id order by indicator_id`,
  );
  const large = rows.filter(
    ({ changed, beyond, known }) =>
      beyond > 0 || (changed >= fewest && changed * 100 > changedPercent * known),
  );
  if (large.length === 0) return null;
  const figures = showFigures
    ? `coalesce(old_value::text, old_status, '..') || ' → ' || coalesce(value::text, status, '..')`
    : `'line ' || line`;
  const examples = await tx.$queryRawUnsafe<{ text: string }>(
    `select concat_ws(' ', indicator_id, region, period_from, age_group, sex) || ': ' || ${figures} as text
     from verdict where not is_new and not is_same and indicator_id = any($1::text[])
     order by ${isBeyond} desc nulls last, line limit ${mostNamed}`,
    large.map(({ indicator }) => indicator),
  );
  return {
    reasons: large.map(
      ({ indicator, changed, beyond, known }) =>
        `${changed} of ${known} known figures of ${indicator} in the same periods would change${beyond > 0 ? `, ${beyond} of them in sign or by more than a factor of ${changedFactor}` : ''}`,
    ),
    examples: examples.map(({ text }) => text),
  };
}
