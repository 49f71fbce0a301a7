-- A count that a file had for an indicator of another kind is no open figure either: of the counts, those of populations are.
create view open_count as
  select id from indicator
  where id = 'population' or id in (select population_id from indicator where population_id is not null);

create or replace view open_observation with (security_barrier) as
  select indicator_id, region, period_from, period_to, age_group, sex, measure, value,
    case when measure = 'COUNT' then numerator end as numerator,
    case when measure = 'COUNT' then denominator end as denominator,
    status, batch, known_from, known_to
  from observation
  where indicator_id not in (select id from guarded_indicator)
    and (measure <> 'COUNT' or indicator_id in (select id from open_count));

create or replace view open_rollup with (security_barrier) as
  select indicator_id, region, period_from, period_to, age_group, sex, measure, value,
    case when measure = 'COUNT' then numerator end as numerator,
    case when measure = 'COUNT' then denominator end as denominator,
    status, batches, over_time
  from rollup
  where indicator_id not in (select id from guarded_indicator)
    and (measure <> 'COUNT' or indicator_id in (select id from open_count));
