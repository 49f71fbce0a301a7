import { databaseOf, perRequest, type RequestContext, type Queryable } from '@vesthub/kernel';
import { rawScope } from '../access.ts';
import { populationId } from '../known-keys.ts';
import { rootOf, type Related } from './families.ts';

/**
 * All indicators, and whether they are guarded, which means not shown as stored: all counts except the populations that rates are per, and every indicator whose measure
 * nothing states. Other rates, shares and indexes are shown as published.
 */
async function guardedIndicators(pool: Queryable, schema: string): Promise<Guarded[]> {
  const { rows } = await pool.query<Guarded>({
    name: `guarded-indicators-${schema}`,
    text: `select i.id, i.whole_id as "partOf", g.id is not null as "isGuarded" from "${schema}".indicator i
           left join "${schema}".guarded_indicator g using (id) order by i.id`,
  });
  return rows;
}

interface Guarded extends Related {
  readonly isGuarded: boolean;
}

/** The indicators of which releases are made: counts that are protected, and stated to be counts. */
export async function releasedIndicators(pool: Queryable, schema: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    text: `select id from "${schema}".guarded_indicator join "${schema}".indicator using (id) where stated order by id`,
  });
  return rows.map(({ id }) => id);
}

/** The indicators of which releases are made and that have counts now. */
export async function figuresWithCounts(pool: Queryable, schema: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    text: `select id from unnest($1::text[]) as id where exists (
             select from "${schema}".observation o where o.indicator_id = id and o.measure = 'COUNT' and o.known_to = 'infinity'
           ) order by id`,
    values: [await releasedIndicators(pool, schema)],
  });
  return rows.map(({ id }) => id);
}

/** All indicators, read once per request. */
function indicatorsIn(context: RequestContext): Promise<Guarded[]> {
  return perRequest(context, indicatorsIn, () => {
    const { pool, schema } = databaseOf(context, 'steering-data');
    return guardedIndicators(pool, schema);
  });
}

/** The protected indicators. */
export async function guardedIn(context: RequestContext): Promise<ReadonlySet<string>> {
  const all = await indicatorsIn(context);
  return new Set(all.flatMap(({ id, isGuarded }) => (isGuarded ? [id] : [])));
}

/** The names of the parts of the cube that have the counts of indicators. */
export async function partsIn(
  context: RequestContext,
  indicators: readonly string[],
): Promise<string[]> {
  const all = await indicatorsIn(context);
  return [...new Set(indicators.map((id) => rootOf(id, all)))];
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
