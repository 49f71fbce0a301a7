/** The parts of a transaction that refreshing rollups needs. */
export interface RollupTransaction {
  $executeRawUnsafe(text: string): Promise<number>;
  $queryRawUnsafe<Row>(text: string): Promise<Row[]>;
}

/**
 * Recomputes the rollups of changed figures, in the transaction that changed the figures. `touched` is an SQL relation
 * of the new and changed cells. For each region, reads only the changed years. Each statement sums the indicators of
 * about `portion` changed figures, few enough for PostgreSQL to sum in memory.
 */
export async function refreshRollups(
  tx: RollupTransaction,
  schema: string,
  touched: string,
  portion = 500_000,
): Promise<void> {
  await tx.$executeRawUnsafe(`create temp table changed_year on commit drop as
    select indicator_id, region, date_part('year', period_from)::integer as year, count(*)::integer as figures
    from ${touched} touched group by 1, 2, 3`);
  await tx.$executeRawUnsafe('analyze changed_year');
  await tx.$executeRawUnsafe(`delete from "${schema}".rollup r using changed_year c
    where r.indicator_id = c.indicator_id and r.region = c.region
      and r.period_from >= make_date(c.year, 1, 1) and r.period_from < make_date(c.year + 1, 1, 1)`);
  for (const part of await partsOfChange(tx, portion)) {
    await tx.$executeRawUnsafe(
      `insert into "${schema}".rollup (${rollupColumns}) ${rollupRows(schema, currentIn(part))}`,
    );
  }
  await tx.$executeRawUnsafe('drop table changed_year');
}

/**
 * Indicators that one statement recomputes together, with their changed regions and the first and last changed year.
 */
interface ChangedPart {
  /** SQL literals, separated by commas. */
  readonly indicators: string;
  readonly regions: string;
  readonly first: number;
  readonly last: number;
}

function partsOfChange(tx: RollupTransaction, portion: number): Promise<ChangedPart[]> {
  return tx.$queryRawUnsafe<ChangedPart>(
    `with indicators as (
       select indicator_id, div(sum(sum(figures)) over (order by indicator_id), ${portion}) as part
       from changed_year group by indicator_id
     )
     select string_agg(distinct quote_literal(indicator_id), ',') as indicators,
       string_agg(distinct quote_literal(region), ',') as regions, min(year) as first, max(year) as last
     from changed_year join indicators using (indicator_id) group by part order by part`,
  );
}

/**
 * The SQL condition for the current figures of the changed years. The indicators, regions and years are literals in the
 * condition, so that a small correction makes PostgreSQL read only a few partitions and index ranges.
 */
function currentIn({ indicators, regions, first, last }: ChangedPart): string {
  return `known_to = 'infinity' and (indicator_id, region, date_part('year', period_from)::integer)
      in (select indicator_id, region, year from changed_year)
    and indicator_id in (${indicators}) and region in (${regions})
    and period_from >= make_date(${first}, 1, 1) and period_from < make_date(${last + 1}, 1, 1)`;
}

/** The columns of `rollupRows`, in order. */
export const rollupColumns = `indicator_id, region, period_from, period_to, age_group, sex, measure, value,
  numerator, denominator, status, batches, over_time`;

/**
 * Returns the SELECT that computes rollups from the figures that `condition` chooses. `condition` must choose one
 * vintage of each figure. `over_time` is true for a sum of shorter periods and false for a period as published.
 *
 * The total of a period is the published total. If no total is published, it is the first possible of three sums: over
 * the two sexes, over the age groups, over both sexes and age groups. Age groups are summed only if they do not
 * overlap. The figure of a year is the published figure. If none is published, the periods that fill the year are
 * summed, provided that the indicator's counts add up over time. A sum is missing if one of its figures is missing.
 */
export function rollupRows(
  schema: string,
  condition: string,
  figures: 'observation' | 'open_observation' = 'observation',
): string {
  const key = 'indicator_id, region, period_from, period_to, measure';
  return `
    with figures as (
      select ${key}, age_group, sex, value, numerator, denominator, status, batch,
        date_part('year', period_from)::integer as year
      from "${schema}".${figures} where ${condition}
    ),
    flows as (select id from "${schema}".indicator where over_time = 'SUM'),
    overlapping as (
      select indicator_id from (
        select indicator_id, range_agg(ages) as together, sum(upper(ages) - lower(ages)) as apart
        from (
          select distinct indicator_id, "${schema}".age_range(age_group) as ages
          from (select distinct indicator_id, age_group from figures where age_group <> 'all') groups
        ) g
        group by indicator_id
      ) r where apart > (select sum(upper(one) - lower(one)) from unnest(together) one)
    ),
    parts as (
      select ${key}, year, batch,
        case when age_group = 'all' and sex = 'ALL' then 1 when age_group = 'all' then 2 when sex = 'ALL' then 3 else 4 end as kind,
        ${sums}, count(*) filter (where sex = 'FEMALE') as women, count(*) filter (where sex = 'MALE') as men
      from figures where measure = 'COUNT' or (age_group = 'all' and sex = 'ALL')
      group by ${key}, year, batch, kind
    ),
    kinds as (
      select ${key}, year, kind, ${resums}, sum(women) as women, sum(men) as men, array_agg(batch) as batches
      from parts group by ${key}, year, kind
    ),
    periods as (
      select distinct on (${key}) * from kinds
      where kind = 1 or (kind = 2 and women = men)
        or (kind in (3, 4) and women = men and indicator_id not in (select indicator_id from overlapping))
      order by ${key}, kind
    ),
    years as (
      select indicator_id, region, year, measure, ${resums},
        string_to_array(string_agg(array_to_string(batches, ','), ','), ',')::integer[] as batches
      from periods where measure = 'COUNT' and indicator_id in (select id from flows)
      group by indicator_id, region, year, measure
      having sum(period_to - period_from) = ${daysOf('year')} and count(*) > 1
    ),
    strata_parts as (
      select indicator_id, region, year, age_group, sex, measure, batch, ${sums}, count(*) as n, sum(period_to - period_from) as days
      from figures where age_group <> 'all' or sex <> 'ALL'
      group by indicator_id, region, year, age_group, sex, measure, batch
    ),
    strata as (
      select indicator_id, region, year, age_group, sex, measure, ${resums}, sum(n) as n, array_agg(batch) as batches
      from strata_parts group by indicator_id, region, year, age_group, sex, measure
      having sum(days) = ${daysOf('year')}
        and (sum(n) = 1 or (measure = 'COUNT' and indicator_id in (select id from flows)))
    )
    select indicator_id, region, period_from, period_to, 'all', 'ALL', measure, ${finish}, ${inOrder}, false from periods
    union all
    select indicator_id, region, make_date(year, 1, 1), make_date(year + 1, 1, 1), 'all', 'ALL', measure, ${finish}, ${inOrder}, true
    from years
    union all
    select indicator_id, region, make_date(year, 1, 1), make_date(year + 1, 1, 1), age_group, sex, measure, ${finish}, ${inOrder}, n > 1
    from strata`;
}

/**
 * SQL aggregates: the sums, whether any figure is missing (`hole`), whether the publisher states zero for every figure
 * (`nil`), and the symbol of highest priority.
 */
const sums = `sum(value) as value, sum(numerator) as numerator, sum(denominator) as denominator,
  bool_or(value is null) as hole, bool_and(status is not distinct from '-') as nil,
  max(case status when ':' then 4 when '.' then 3 when '..' then 2 when '*' then 1 else 0 end) as symbol`;

/** Adds up the columns that `sums` computes. */
const resums = `sum(value) as value, sum(numerator) as numerator, sum(denominator) as denominator,
  bool_or(hole) as hole, bool_and(nil) as nil, max(symbol) as symbol`;

/** Value, numerator, denominator and status from the columns of `sums`. */
const finish = `case when not hole then value end, case when not hole then numerator end,
  case when not hole then denominator end,
  case when symbol = 4 then ':' when symbol = 3 and hole then '.' when hole then '..' when symbol = 1 then '*' when nil then '-' end`;

/**
 * The distinct batches, ordered by number. Sorting inside the aggregate would take three times as long, because
 * PostgreSQL would sort all figures instead of hashing them.
 */
const inOrder = `case when cardinality(batches) = 1 then batches
  else (select array_agg(distinct one order by one) from unnest(batches) one) end`;

function daysOf(year: string): string {
  return `make_date(${year} + 1, 1, 1) - make_date(${year}, 1, 1)`;
}
