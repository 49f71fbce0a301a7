import { databaseOf, perRequest, type RequestContext, type Queryable } from '@vesthub/kernel';
import { rawScope } from '../access.ts';
import { populationId } from '../known-keys.ts';

/**
 * The indicators that are not shown as stored: all counts except the populations that rates are per, and every indicator whose measure
 * nothing states. Other rates, shares and indexes are shown as published.
 */
async function guardedIndicators(pool: Queryable, schema: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: `guarded-indicators-${schema}`,
    text: `select id from "${schema}".guarded_indicator order by id`,
  });
  return rows.map(({ id }) => id);
}

/** The indicators of which releases are made: counts that are protected, and stated to be counts. */
export async function releasedIndicators(pool: Queryable, schema: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    text: `select id from "${schema}".guarded_indicator join "${schema}".indicator using (id) where stated order by id`,
  });
  return rows.map(({ id }) => id);
}

/** The protected indicators, read once per request. */
export function guardedIn(context: RequestContext): Promise<ReadonlySet<string>> {
  return perRequest(context, guardedIn, async () => {
    const { pool, schema } = databaseOf(context, 'steering-data');
    return new Set(await guardedIndicators(pool, schema));
  });
}

/** The indicators whose counts are public because they are denominators of rates. Read once per request. */
export function populationsIn(context: RequestContext): Promise<ReadonlySet<string>> {
  return perRequest(context, populationsIn, async () => {
    const { pool, schema } = databaseOf(context, 'steering-data');
    const { rows } = await pool.query<{ id: string }>({
      name: `populations-${schema}`,
      text: `select population_id as id from "${schema}".indicator where population_id is not null
             union select $1`,
      values: [populationId],
    });
    return new Set(rows.map(({ id }) => id));
  });
}

/** Whether the caller may read unprotected figures. */
export function readsRaw({ principal }: RequestContext): boolean {
  return principal.scopes.has(rawScope);
}
