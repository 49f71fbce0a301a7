-- The tables the kernel keeps with each module. They lie in the module's schema and move with it.

create extension if not exists unaccent schema public;
create extension if not exists btree_gist schema public;

-- Every write reads this row FOR SHARE in its own transaction. A move sets it to 'moved' and so waits for writers.
create table kernel_fence (
  only_row boolean primary key default true check (only_row),
  epoch integer not null default 1,
  state text not null default 'open' check (state in ('open', 'moved'))
);
insert into kernel_fence default values;

create table kernel_history (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  author text not null,
  reason text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  entity_type text not null,
  entity_key text not null,
  before jsonb,
  after jsonb,
  -- SHA-256 over the row's own contents; chains over rows are sealed in batches.
  hash bytea not null
);
create index kernel_history_entity on kernel_history (entity_type, entity_key);

create table kernel_source (
  id text primary key,
  document text not null,
  section text,
  line integer,
  words text,
  url text
);

create table kernel_provenance (
  entity_type text not null,
  entity_key text not null,
  certainty text not null check (certainty in ('STATED', 'ADOPTED', 'PUBLIC', 'DERIVED', 'ASSUMED', 'NONE')),
  reasoning text,
  reasoning_en text,
  primary key (entity_type, entity_key)
);

create table kernel_citation (
  entity_type text not null,
  entity_key text not null,
  position integer not null,
  source_id text not null references kernel_source (id),
  primary key (entity_type, entity_key, position)
);
create index kernel_citation_source on kernel_citation (source_id);

-- Disagreements between sources that people have recorded.
create table kernel_discrepancy (
  id text primary key,
  title text not null,
  title_en text not null,
  kind text not null,
  severity text not null,
  expected text,
  actual text,
  explanation text,
  explanation_en text,
  explanation_certainty text,
  check_name text
);

create table kernel_search_document (
  entity_type text not null,
  entity_key text not null,
  title text not null,
  body text not null,
  document tsvector not null,
  primary key (entity_type, entity_key)
);
create index kernel_search_document_words on kernel_search_document using gin (document);

-- What the data files looked like when they were last read in, so that a start need not read them again.
create table kernel_seed (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null
);
