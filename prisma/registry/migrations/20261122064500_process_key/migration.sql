-- Which key a hub process signs with towards services, so that a module is not moved to a service that would refuse it.
alter table process add column key text;
