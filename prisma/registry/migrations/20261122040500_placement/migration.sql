-- Where modules are since a move has said so. These tables are the hub's own; nobody publishes them, and an address
-- of a database holds its password.
create table placement (
  module text primary key,
  -- Counts the changes; a process that has followed it knows the latest.
  epoch integer not null default 1,
  -- As in the setting VESTHUB_PLACEMENT_<MODULE>; null when the environment says it again.
  placement text,
  -- SHA-256 of what the environment said when the module was first moved.
  instead_of text not null,
  -- Where the tables are while the module runs as a service, so that it can come back to them.
  tables text,
  changed_at timestamptz not null default now()
);

-- The hub processes on this database. A process holds an advisory lock on its id as long as it lives.
create table process (
  id integer primary key,
  host text not null,
  pid integer not null,
  started_at timestamptz not null default now(),
  -- The sum of the epochs it has followed.
  followed bigint not null default 0
);
create sequence process_id as integer owned by process.id;

-- Moves, finished or not, with what each step came to.
create table move (
  id integer generated always as identity primary key,
  module text not null,
  kind text not null check (kind in ('data', 'process', 'retire')),
  target text not null,
  step text not null,
  report jsonb not null default '{}',
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create index move_module on move (module, id);
