-- Tables about the operation of the hub, which no check reads. A disabled trigger of this name keeps the findings from
-- becoming stale whenever a process reports that it lives, a caller spends its budget or a token is issued.
do $$
declare
  operational text;
begin
  foreach operational in array
    array['access_token', 'caller_cost', 'move', 'placement', 'process', 'trusted_document']
  loop
    execute format(
      'create or replace trigger kernel_note_change after insert or update or delete or truncate
       on %I for each statement execute function kernel_note_change()', operational);
    execute format('alter table %I disable trigger kernel_note_change', operational);
  end loop;
end $$;
