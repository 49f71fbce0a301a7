alter table activity add constraint activity_period check (valid_from < valid_to);
alter table activity alter column title type text collate "nb-NO-x-icu";
