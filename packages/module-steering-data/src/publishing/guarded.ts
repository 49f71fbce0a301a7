import { connectionOf, perRequest, type HubContext, type Queryable } from '@vesthub/kernel';
import { rawScope } from '../access.ts';
import { populationId } from '../answer/population.ts';

/**
 * The indicators whose figures are counts, and so are published protected: all but the populations that rates
 * are per. Rates, shares and indexes are shown as their publisher shows them.
 */
export async function guardedIndicators(pool: Queryable, schema: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: `guarded-indicators-${schema}`,
    text: `select id from "${schema}".guarded_indicator order by id`,
  });
  return rows.map(({ id }) => id);
}

/** The same, read once per request. */
export function guardedIn(context: HubContext): Promise<ReadonlySet<string>> {
  return perRequest(context, guardedIn, async () => {
    const { pool, schema } = connectionOf(context, 'steering-data');
    return new Set(await guardedIndicators(pool, schema));
  });
}

/** The indicators whose counts are open to everybody: the populations that rates are per. */
export function populationsIn(context: HubContext): Promise<ReadonlySet<string>> {
  return perRequest(context, populationsIn, async () => {
    const { pool, schema } = connectionOf(context, 'steering-data');
    const { rows } = await pool.query<{ id: string }>({
      name: `populations-${schema}`,
      text: `select population_id as id from "${schema}".indicator where population_id is not null
             union select $1`,
      values: [populationId],
    });
    return new Set(rows.map(({ id }) => id));
  });
}

/** Whether the caller reads figures as they came, before they were protected. */
export function readsRaw({ principal }: HubContext): boolean {
  return principal.scopes.has(rawScope);
}
