-- one owner of a module on any day
alter table module_ownership add constraint module_ownership_once exclude using gist (module_id with =, daterange(valid_from, valid_to, '[)') with &&);
alter table module_ownership add check (valid_from < valid_to);
