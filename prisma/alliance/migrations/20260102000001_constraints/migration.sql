-- one number for a municipality or county on any day, and one bearer for a number
alter table municipality_number add constraint municipality_number_once exclude using gist (municipality_id with =, daterange(valid_from, valid_to, '[)') with &&);
alter table municipality_number add constraint municipality_number_bearer exclude using gist (number with =, daterange(valid_from, valid_to, '[)') with &&);
alter table county_number add constraint county_number_once exclude using gist (county_id with =, daterange(valid_from, valid_to, '[)') with &&);
alter table county_number add constraint county_number_bearer exclude using gist (number with =, daterange(valid_from, valid_to, '[)') with &&);
-- a member is a member once on any day
alter table membership add constraint membership_member check (num_nonnulls(municipality_id, county_authority_id, member_body_id) = 1);
alter table membership add constraint membership_once exclude using gist (
  body_id with =, kind with =, coalesce(municipality_id, '') with =, coalesce(county_authority_id, '') with =,
  coalesce(member_body_id, '') with =, daterange(valid_from, valid_to, '[)') with &&);
alter table leadership add constraint leadership_once exclude using gist (body_id with =, daterange(valid_from, valid_to, '[)') with &&);
-- a row names one of several things
alter table municipality_succession add constraint municipality_succession_predecessor check (num_nonnulls(predecessor_id, predecessor_outside_name) = 1);
alter table collaboration_partner add constraint collaboration_partner_one check (num_nonnulls(body_id, municipality_id, county_authority_id) = 1);
alter table "case" add constraint case_body_or_municipality check (num_nonnulls(body_id, municipality_id) = 1);
create unique index case_of_municipality on "case" (municipality_id, year, number);
alter table decision add constraint decision_one_decider check (num_nonnulls(body_id, municipality_id) <= 1);
alter table consultation_recipient add constraint consultation_recipient_one check (num_nonnulls(county_authority_id, body_id) = 1);
alter table activity add constraint activity_quarters check (not (ongoing and cardinality(quarters) > 0));
alter table body_year add constraint body_year_counts check (meeting_count >= 0 and coalesce(case_count, 0) >= 0);
alter table stated_member_count add constraint stated_member_count_parts check (alliance_count is null or municipality_count = alliance_count + other_count);
alter table municipality_population add constraint municipality_population_not_negative check (population >= 0);
-- periods are half open and not empty
alter table county add constraint county_period check (valid_from < valid_to);
alter table county_number add constraint county_number_period check (valid_from < valid_to);
alter table county_authority add constraint county_authority_period check (valid_from < valid_to);
alter table municipality add constraint municipality_period check (valid_from < valid_to);
alter table municipality_number add constraint municipality_number_period check (valid_from < valid_to);
alter table body add constraint body_period check (valid_from < valid_to);
alter table membership add constraint membership_period check (valid_from < valid_to);
alter table commitment add constraint commitment_period check (valid_from < valid_to);
alter table leadership add constraint leadership_period check (valid_from < valid_to);
alter table host_arrangement add constraint host_arrangement_period check (valid_from < valid_to);
alter table person_role add constraint person_role_period check (valid_from < valid_to);
alter table collaboration add constraint collaboration_period check (valid_from < valid_to);
alter table founding_document add constraint founding_document_period check (valid_from < valid_to);
alter table proposal_point add constraint proposal_point_span check (begins_on < ends_before);
alter table decision add constraint decision_span check (begins_on < ends_before);
alter table process_step add constraint process_step_span check (begins_on < ends_before);
alter table standing_item add constraint standing_item_period check (valid_from < valid_to);
alter table study_trip add constraint study_trip_span check (begins_on < ends_before);
alter table strategic_platform add constraint strategic_platform_period check (valid_from < valid_to);
alter table annual_cycle add constraint annual_cycle_period check (valid_from < valid_to);
alter table timeline_event add constraint timeline_event_span check (date < ends_before);
-- read by people, in the order of the Norwegian alphabet
alter table county alter column name type text collate "nb-NO-x-icu";
alter table county_authority alter column name type text collate "nb-NO-x-icu";
alter table municipality alter column name type text collate "nb-NO-x-icu";
alter table body alter column name type text collate "nb-NO-x-icu";
alter table person alter column name type text collate "nb-NO-x-icu";
alter table person alter column sort_name type text collate "nb-NO-x-icu";
alter table priority_area alter column name type text collate "nb-NO-x-icu";
alter table focus_area alter column name type text collate "nb-NO-x-icu";
alter table platform_theme alter column name type text collate "nb-NO-x-icu";
alter table document alter column title type text collate "nb-NO-x-icu";
alter table decision alter column title type text collate "nb-NO-x-icu";
alter table "case" alter column title type text collate "nb-NO-x-icu";
alter table measure alter column title type text collate "nb-NO-x-icu";
alter table activity alter column title type text collate "nb-NO-x-icu";
alter table study_trip alter column title type text collate "nb-NO-x-icu";
alter table study_trip_destination alter column place type text collate "nb-NO-x-icu";
alter table consultation_response alter column title type text collate "nb-NO-x-icu";
alter table practice alter column title type text collate "nb-NO-x-icu";
alter table timeline_event alter column title type text collate "nb-NO-x-icu";
alter table founding_document alter column title type text collate "nb-NO-x-icu";
alter table annual_cycle alter column title type text collate "nb-NO-x-icu";
alter table action_plan_resource alter column scope type text collate "nb-NO-x-icu";
alter table municipality_number alter column name type text collate "nb-NO-x-icu";
alter table subregion alter column name type text collate "nb-NO-x-icu";
alter table meeting alter column place type text collate "nb-NO-x-icu";
