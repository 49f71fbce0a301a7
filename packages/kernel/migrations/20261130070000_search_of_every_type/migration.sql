create extension if not exists pg_trgm schema public;

-- Names a row goes by, whole and folded; `Type/key` of the rows it refers to, whose names may lie in another module's tables.
alter table kernel_search_document
  add column names text[] not null default '{}',
  add column refs text[] not null default '{}',
  -- From 0 to 1: how many types refer to rows like this one; -1 for a row that is a name of another.
  add column central real not null default 0;
create index kernel_search_document_names on kernel_search_document using gin (names);
create index kernel_search_document_refs on kernel_search_document using gin (refs);

-- Every word of the documents that everybody may read, for compounds and misspellings.
create table kernel_search_word (
  word text primary key
);
create index kernel_search_word_parts on kernel_search_word using gin (word public.gin_trgm_ops);

-- The documents are made anew from the rows.
update kernel_seed set fingerprint = '';
