-- What of the figures is open to everybody, for the database role that reads for them. The tables themselves hold counts
-- of people's use of services as they came; those are shown protected, from kernel_released_cell. Beside a rate stands no
-- count: the same people may be counted in a figure that is protected.
create view guarded_indicator as
  select id from indicator
  where measure = 'COUNT' and id <> 'population'
    and id not in (select population_id from indicator where population_id is not null);

-- A barrier: no condition of a question is tried on rows that the view leaves out.
create view open_observation with (security_barrier) as
  select indicator_id, region, period_from, period_to, age_group, sex, measure, value,
    case when measure = 'COUNT' then numerator end as numerator,
    case when measure = 'COUNT' then denominator end as denominator,
    status, batch, known_from, known_to
  from observation where indicator_id not in (select id from guarded_indicator);

create view open_rollup with (security_barrier) as
  select indicator_id, region, period_from, period_to, age_group, sex, measure, value,
    case when measure = 'COUNT' then numerator end as numerator,
    case when measure = 'COUNT' then denominator end as denominator,
    status, batches, over_time
  from rollup where indicator_id not in (select id from guarded_indicator);
