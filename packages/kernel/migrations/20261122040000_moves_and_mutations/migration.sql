-- A place that tables are being moved to takes no writes either, until everything is there.
alter table kernel_fence
  drop constraint kernel_fence_state_check,
  add constraint kernel_fence_state_check check (state in ('open', 'arriving', 'moved'));

-- What was asked for under a key of the caller's choosing, so that asking again does not do it again. Moves with the
-- module: a request that is repeated after a move finds what it did before.
create table kernel_idempotency (
  author text not null,
  key text not null,
  -- SHA-256 of what was asked for.
  request bytea not null,
  -- What came of it; filled in by the transaction that wrote the row.
  result jsonb,
  at timestamptz not null default now(),
  primary key (author, key)
);
