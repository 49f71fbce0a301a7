-- Cost of each caller in its current minute, shared by hub processes with VESTHUB_BUDGET_STORE=database. Written by
-- rate-limiter-flexible, which names the columns. A budget is worth no write-ahead log: after a crash it is full.
create unlogged table caller_cost (
  -- SHA-256 of the rate-limit key, so that no name or address is stored.
  key text primary key,
  points double precision not null default 0,
  -- End of the minute, in milliseconds since 1970.
  expire bigint
);
create index caller_cost_expire on caller_cost (expire);
