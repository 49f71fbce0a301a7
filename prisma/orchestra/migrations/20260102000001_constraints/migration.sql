-- one preferred reading per ensemble and year
create unique index membership_count_preferred on membership_count (ensemble_id, year) where preferred;
-- an ensemble has one status a day
alter table operation add constraint operation_once exclude using gist (ensemble_id with =, daterange(valid_from, valid_to, '[)') with &&);
alter table age_limit add check (min_age <= max_age);
alter table membership_count add check (count >= 0), add check (min_age is null or max_age is null or min_age <= max_age);
alter table tour_party_count add check (count >= 0);
alter table name add check (num_nonnulls(ensemble_id, partner_id) = 1);
alter table season add check (valid_from < valid_to);
alter table operation add check (valid_from < valid_to);
alter table tour add check (travel_from < travel_to);
alter table staff_role add check (position_percent between 1 and 100), add check (valid_from < valid_to);
alter table ensemble alter column name type text collate "nb-NO-x-icu";
alter table name alter column name type text collate "nb-NO-x-icu";
alter table partner alter column name type text collate "nb-NO-x-icu";
alter table staff_role alter column person_name type text collate "nb-NO-x-icu";
alter table tutor_group alter column name type text collate "nb-NO-x-icu";
alter table friends_association alter column name type text collate "nb-NO-x-icu";
alter table project alter column name type text collate "nb-NO-x-icu";
alter table concert alter column name type text collate "nb-NO-x-icu";
