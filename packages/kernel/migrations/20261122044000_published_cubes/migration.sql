-- Cubes that are published protected. A release is one row here and in kernel_release_part and is made in one transaction:
-- whoever reads sees the one before it or all of it.
create table kernel_released_part (
  id bigint generated always as identity primary key,
  cube text not null,
  -- A system of its own within the cube; parts are never summed.
  part text not null,
  -- SHA-256 over declaration, rule and data: the same again is not protected again.
  input_hash text not null,
  -- SHA-256 over the protected cells.
  hash text not null,
  rule_version text not null,
  method text not null check (method in ('suppress', 'round')),
  threshold integer,
  base integer,
  published integer not null,
  primary_suppressed integer not null,
  secondary_suppressed integer not null,
  missing integer not null,
  made_at timestamptz not null default now()
);
create index kernel_released_part_of on kernel_released_part (cube, part, id);

create table kernel_released_cell (
  part_id bigint not null references kernel_released_part (id) on delete cascade,
  codes text[] not null,
  value double precision,
  flag text not null check (flag in ('OK', 'PRIVACY', 'MISSING')),
  check ((flag = 'OK') = (value is not null)),
  primary key (part_id, codes)
);

-- What a part was made from. A later release is protected against it. Not for anybody to read.
create table kernel_released_raw (
  part_id bigint primary key references kernel_released_part (id) on delete cascade,
  rows jsonb not null
);

create table kernel_release (
  id bigint generated always as identity primary key,
  cube text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  author text not null,
  current boolean not null,
  unique (cube, number)
);
create unique index kernel_release_current on kernel_release (cube) where current;

create table kernel_release_part (
  release_id bigint not null references kernel_release (id) on delete cascade,
  part_id bigint not null references kernel_released_part (id),
  primary key (release_id, part_id)
);

-- Secret numbers that roundings are drawn from, one per cube.
create table kernel_rounding_seed (
  cube text primary key,
  seed text not null
);

-- Who read figures before they were protected. Written before the answer leaves.
create table kernel_read_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  principal text not null,
  kind text not null,
  body text,
  request_id text not null,
  what text not null,
  asked jsonb not null
);
create index kernel_read_log_at on kernel_read_log (at);
