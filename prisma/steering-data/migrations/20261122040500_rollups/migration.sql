-- Sums of figures as they are known now, kept right in the transaction of each import: totals of every period, of every
-- year, and by age and sex for every year. Answers about years read nothing else, so they cost the same however many
-- figures there are. Written by hand: its rows are made of observations by one statement, never one by one.
create table rollup (
  indicator_id text not null,
  region text not null,
  period_from date not null,
  period_to date not null,
  age_group text not null,
  sex text not null,
  measure text not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  status text,
  -- batch.number of every batch with a figure in it
  batches integer[] not null,
  -- whether it is a sum of shorter periods
  over_time boolean not null,
  primary key (indicator_id, age_group, sex, period_from, period_to, region, measure)
);

-- The years of an age group as the store writes it: '7', '67-79' or '80+', both ends included.
create function age_range(age_group text) returns int4range language sql immutable parallel safe return
  case
    when age_group ~ '^\d{1,3}$' then int4range(age_group::integer, age_group::integer, '[]')
    when age_group ~ '^\d{1,3}-\d{1,3}$' then int4range(split_part(age_group, '-', 1)::integer, split_part(age_group, '-', 2)::integer, '[]')
    when age_group ~ '^\d{1,3}\+$' then int4range(rtrim(age_group, '+')::integer, 1000)
  end;
