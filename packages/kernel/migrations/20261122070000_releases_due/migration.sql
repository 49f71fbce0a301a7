-- Cubes whose figures have changed since their release. Written in the transaction of the change, taken away in that of the
-- release: nothing that happens between them forgets it.
create table kernel_release_due (
  cube text primary key,
  -- Grows whenever the cube is asked for again, so that a release takes away what it has seen and no more.
  ticket bigint generated always as identity,
  asked_at timestamptz not null default now(),
  -- Whether the release is to be made whatever the settings say.
  automatic boolean not null
);

-- What cannot be is told apart from what is not known.
alter table kernel_released_cell drop constraint kernel_released_cell_flag_check;
alter table kernel_released_cell add constraint kernel_released_cell_flag_check
  check (flag in ('OK', 'PRIVACY', 'MISSING', 'NOT_APPLICABLE'));
