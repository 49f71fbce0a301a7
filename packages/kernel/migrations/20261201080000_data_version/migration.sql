-- The version of the module's data: how many transactions that changed it have been committed. A number of them is a
-- version in the order of commits, which the numbers of a sequence are not. Notes in kernel_change that are taken away
-- are counted here. Each database has a log of its own, so that a version is never given for other data.
create table kernel_data_version (
  only_row boolean primary key default true check (only_row),
  log uuid not null default gen_random_uuid(),
  counted bigint not null default 0
);
insert into kernel_data_version default values;

create function kernel_count_changes() returns trigger
  language plpgsql set search_path from current as $count$
begin
  update kernel_data_version set counted = counted + (select count(*) from old_rows)
    where exists (select from old_rows);
  return null;
end $count$;

create trigger kernel_count_changes after delete on kernel_change
  referencing old table as old_rows for each statement execute function kernel_count_changes();

-- As before, and releases change answers too.
create or replace function kernel_unwatched_tables(in_schema text) returns setof text
  language sql stable as $unwatched$
  select c.relname::text
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = in_schema and c.relkind in ('r', 'p')
    and (c.relname in ('kernel_discrepancy', 'kernel_provenance', 'kernel_citation', 'kernel_source', 'kernel_release')
      or c.relname not like 'kernel\_%' and c.relname <> '_prisma_migrations')
    and not exists (
      select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname = 'kernel_note_change')
  order by c.relname
$unwatched$;
