-- The history is written by triggers on the tables of the module's models, so that no write can forget it.

alter table kernel_history
  -- The body that the author acted for; null for the hub itself.
  add column body text,
  -- All entries of one transaction have the same act; null for entries from before the triggers.
  add column act uuid;
create index kernel_history_act on kernel_history (act);

-- The version of a row is the id of its last entry. Rows that were deleted keep theirs.
create table kernel_version (
  entity_type text not null,
  entity_key text not null,
  version bigint not null,
  primary key (entity_type, entity_key)
);
insert into kernel_version (entity_type, entity_key, version)
  select entity_type, entity_key, max(id) from kernel_history group by entity_type, entity_key;

-- Writes entries for the rows of one statement, and their versions. `before` and `after` hold a row by its columns.
create function kernel_write_history(entries jsonb) returns void
  language plpgsql set search_path from current as $write$
declare
  the_author text := nullif(current_setting('vesthub.author', true), '');
  the_reason text := nullif(current_setting('vesthub.reason', true), '');
begin
  if the_author is null or the_reason is null then
    raise exception 'A change of % needs an author and a reason: write through the module, or set vesthub.author and vesthub.reason in the transaction.',
      entries -> 0 ->> 'type' using errcode = 'object_not_in_prerequisite_state';
  end if;
  with written as (
    insert into kernel_history (author, body, act, reason, operation, entity_type, entity_key, before, after, hash)
    select the_author, nullif(current_setting('vesthub.body', true), ''),
      nullif(current_setting('vesthub.act', true), '')::uuid, the_reason,
      entry ->> 'operation', entry ->> 'type', entry ->> 'key',
      nullif(entry -> 'before', 'null'), nullif(entry -> 'after', 'null'),
      sha256(convert_to(jsonb_build_array(the_author, the_reason, entry -> 'operation', entry -> 'type', entry -> 'key',
        entry -> 'before', entry -> 'after')::text, 'UTF8'))
    from jsonb_array_elements(entries) with ordinality as given (entry, place)
    order by place
    returning id, entity_type, entity_key
  )
  insert into kernel_version (entity_type, entity_key, version)
    select entity_type, entity_key, max(id) from written group by entity_type, entity_key
  on conflict (entity_type, entity_key) do update set version = excluded.version;
end $write$;

-- Arguments of the trigger: the type of the rows, then columns that no entry shows.
create function kernel_record_changes() returns trigger
  language plpgsql set search_path from current as $record$
declare
  hidden text[] := tg_argv[1:];
  entries jsonb;
begin
  -- Copies of a module's tables and migrations write no history: they bring rows with theirs, or change only their form.
  if current_setting('vesthub.history', true) = 'copied' then
    return null;
  end if;
  if tg_op = 'TRUNCATE' then
    raise exception 'The table % has a history and cannot be emptied at once: delete its rows.', tg_table_name
      using errcode = 'object_not_in_prerequisite_state';
  elsif tg_op = 'INSERT' then
    select jsonb_agg(jsonb_build_object('operation', 'insert', 'type', tg_argv[0], 'key', n.id,
        'before', null, 'after', to_jsonb(n) - hidden))
      into entries from new_rows n;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(jsonb_build_object('operation', 'delete', 'type', tg_argv[0], 'key', o.id,
        'before', to_jsonb(o) - hidden, 'after', null))
      into entries from old_rows o;
  else
    if exists (select from new_rows n where not exists (select from old_rows o where o.id = n.id)) then
      raise exception 'The key of a row of % cannot change.', tg_argv[0]
        using errcode = 'object_not_in_prerequisite_state';
    end if;
    select jsonb_agg(jsonb_build_object('operation', 'update', 'type', tg_argv[0], 'key', n.id,
        'before', to_jsonb(o) - hidden, 'after', to_jsonb(n) - hidden))
      into entries from new_rows n join old_rows o on o.id = n.id
      where to_jsonb(o) is distinct from to_jsonb(n);
  end if;
  if entries is not null then
    perform kernel_write_history(entries);
  end if;
  return null;
end $record$;

-- As before, and the rows keep a version under their new type.
create or replace function kernel_rename_type(old_type text, new_type text) returns void
  language plpgsql set search_path from current as $rename$
begin
  with renamed as (
    insert into kernel_history (author, reason, operation, entity_type, entity_key, before, hash)
      select author, reason, 'update', new_type, entity_key, jsonb_build_object('type', old_type),
        sha256(convert_to(jsonb_build_array(author, reason, 'update', new_type, entity_key,
          jsonb_build_object('type', old_type), null)::text, 'UTF8'))
      from (
        select distinct on (entity_key) author, reason, operation, entity_key
        from kernel_history where entity_type = old_type order by entity_key, id desc
      ) last
      where operation <> 'delete'
      returning id, entity_key
  )
  insert into kernel_version (entity_type, entity_key, version)
    select new_type, entity_key, id from renamed
  on conflict (entity_type, entity_key) do update set version = excluded.version;
  update kernel_provenance set entity_type = new_type where entity_type = old_type;
  update kernel_citation set entity_type = new_type where entity_type = old_type;
  update kernel_search_document set entity_type = new_type where entity_type = old_type;
  update kernel_search_due set entity_type = new_type where entity_type = old_type;
end $rename$;
