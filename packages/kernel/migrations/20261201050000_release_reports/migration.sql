-- For the owner of the figures alone: what a part hides by level, and what a release has changed since the one before. Null for
-- releases that were made before reports were.
alter table kernel_released_part add column levels jsonb;
alter table kernel_release add column changes jsonb;
