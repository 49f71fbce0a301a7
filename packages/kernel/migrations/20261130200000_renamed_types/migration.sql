-- Migrations of modules call the function after they have moved the rows of one type to another type, keys unchanged.
-- Author and reason of the last change stay, so that seeding keeps the rows that people have added or changed.
create function kernel_rename_type(old_type text, new_type text) returns void
  language plpgsql as $rename$
begin
  insert into kernel_history (author, reason, operation, entity_type, entity_key, before, hash)
    select author, reason, 'update', new_type, entity_key, jsonb_build_object('type', old_type),
      sha256(convert_to('[' || concat_ws(',', to_json(author), to_json(reason), '"update"', to_json(new_type),
        to_json(entity_key), '{"type":' || to_json(old_type) || '}', 'null') || ']', 'UTF8'))
    from (
      select distinct on (entity_key) author, reason, operation, entity_key
      from kernel_history where entity_type = old_type order by entity_key, id desc
    ) last
    where operation <> 'delete';
  update kernel_provenance set entity_type = new_type where entity_type = old_type;
  update kernel_citation set entity_type = new_type where entity_type = old_type;
  update kernel_search_document set entity_type = new_type where entity_type = old_type;
  update kernel_search_due set entity_type = new_type where entity_type = old_type;
end $rename$;

-- Migrations of modules call the function for a type whose facts other rows hold. The history keeps its rows.
create function kernel_drop_type(old_type text) returns void
  language sql as $drop$
  delete from kernel_provenance where entity_type = old_type;
  delete from kernel_citation where entity_type = old_type;
  delete from kernel_search_document where entity_type = old_type;
  delete from kernel_search_due where entity_type = old_type;
$drop$;
