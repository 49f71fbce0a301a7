-- One figure: what an indicator was in an area and a period, for an age group and a sex, as one batch had it.
-- Written by hand because Prisma knows no partitions. A cell is everything in the key but known_from; a figure that is
-- published anew ends the old row's known_to and adds a row, so [known_from, known_to) of a cell never overlap, and the
-- rows with known_to 'infinity' are the figures as they are known now. No foreign keys: twenty million checks cost more
-- than the import, which makes indicators and batches in the same transaction.
create table observation (
  indicator_id text not null,
  -- The number of a municipality (four digits) or county (two) as the publisher gave it, or the id of an area.
  region text not null,
  period_from date not null,
  period_to date not null,
  -- 'all', '7', '67-79' or '80+'; years, both ends included.
  age_group text not null default 'all',
  sex text not null default 'ALL' check (sex in ('ALL', 'FEMALE', 'MALE')),
  measure text not null check (measure in ('COUNT', 'RATE', 'SHARE', 'INDEX')),
  value double precision,
  numerator double precision,
  denominator double precision,
  -- The publisher's symbol beside or instead of the figure: '.', '..', ':', '-', '*'.
  status text,
  -- batch.number
  batch integer not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  primary key (indicator_id, region, period_from, period_to, age_group, sex, measure, known_from),
  check (period_from < period_to),
  check (known_from < known_to)
) partition by range (period_from);

create index observation_batch on observation (batch);

do $$
begin
  execute 'create table observation_earlier partition of observation for values from (minvalue) to (''2005-01-01'')';
  for year in 2005..2039 loop
    execute format('create table observation_%s partition of observation for values from (%L) to (%L)',
      year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  end loop;
  execute 'create table observation_later partition of observation for values from (''2040-01-01'') to (maxvalue)';
end $$;

-- a code means one municipality or county a day
alter table klass_code add constraint klass_code_once exclude using gist (classification with =, code with =, daterange(valid_from, valid_to, '[)') with &&);
alter table klass_code add check (valid_from < valid_to), add check (classification in (104, 131));
create unique index klass_change_once on klass_change (old_code, new_code, date);
alter table import_report add check (read_count = new_count + changed_count + same_count + reject_count);
alter table indicator alter column name type text collate "nb-NO-x-icu";
alter table klass_code alter column name type text collate "nb-NO-x-icu";
alter table area alter column name type text collate "nb-NO-x-icu";
