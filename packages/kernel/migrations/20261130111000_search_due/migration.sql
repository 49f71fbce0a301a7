-- Rows that were changed in bulk, whose search documents are made again by the next search.
create table kernel_search_due (
  entity_type text not null,
  entity_key text not null,
  primary key (entity_type, entity_key)
);

-- The documents are made anew from the rows, with printed numbers among the names.
update kernel_seed set fingerprint = '';
