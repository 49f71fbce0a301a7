-- One row for each transaction that changed data, until everything derived from the data was made again. A row of its
-- own, because transactions that share a row would wait for each other.
create table kernel_change (
  id bigint generated always as identity primary key,
  at timestamptz not null default now()
);

-- Notes the transaction, however many statements it has.
create function kernel_note_change() returns trigger
  language plpgsql set search_path = '' as $note$
declare
  noted text := 'vesthub.changed_' || tg_table_schema;
begin
  if coalesce(current_setting(noted, true), '') = '' then
    execute format('insert into %I.kernel_change default values', tg_table_schema);
    perform set_config(noted, 'yes', true);
  end if;
  return null;
end $note$;

-- The tables of a schema whose changes are not noted yet. Triggers are made one table at a time, after each migration.
create function kernel_unwatched_tables(in_schema text) returns setof text
  language sql stable as $unwatched$
  select c.relname::text
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = in_schema and c.relkind in ('r', 'p')
    and (c.relname in ('kernel_discrepancy', 'kernel_provenance', 'kernel_citation', 'kernel_source')
      or c.relname not like 'kernel\_%' and c.relname <> '_prisma_migrations')
    and not exists (
      select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname = 'kernel_note_change')
  order by c.relname
$unwatched$;

-- The findings of the module's checks, computed from the data at one time, and the recorded discrepancies.
create table kernel_finding (
  -- Sorted by its bytes, as the hub merges the findings of all modules.
  id text collate "C" primary key,
  check_name text,
  -- Whether its check needs the answers of other modules.
  cross_module boolean not null,
  status text not null,
  kind text not null,
  -- `Type/key` of the rows that it is about, and the years that they are about.
  about text[] not null,
  years integer[] not null,
  finding jsonb not null
);
create index kernel_finding_about on kernel_finding using gin (about);

create table kernel_finding_state (
  only_row boolean primary key default true check (only_row),
  -- Another text after each computation; empty before the first.
  generation text not null default '',
  -- The day that the checks took for today.
  day date,
  -- Names the data of all modules that the findings over several modules were computed from; null when they were not.
  answers_of text,
  -- Modules that did not answer then.
  incomplete jsonb not null default '[]',
  -- Until when one process computes, so that others wait for it.
  computing_until timestamptz
);
insert into kernel_finding_state default values;
