-- Files that somebody has announced and will send, and what their import is told. Moves with the module: a file that is
-- announced before a move can be sent after it.
create table kernel_announced_import (
  id text primary key,
  author text not null,
  -- What the file is called, the format it is in, where that was said, and the importer's own settings by name.
  file_name text not null,
  format text,
  settings jsonb not null,
  announced_at timestamptz not null default now(),
  -- When the file came; written in the transaction of its import, so a file comes once.
  taken_at timestamptz
);
