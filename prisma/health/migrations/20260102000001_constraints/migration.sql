-- health: constraints wanted beside the generated migration
alter table health_subregion alter column name type text collate "nb-NO-x-icu", alter column other_name type text collate "nb-NO-x-icu";
alter table care_pathway alter column title type text collate "nb-NO-x-icu";
alter table health_project alter column title type text collate "nb-NO-x-icu";
alter table health_event alter column title type text collate "nb-NO-x-icu";
alter table health_priority alter column title type text collate "nb-NO-x-icu";
alter table collaboration_model alter column title type text collate "nb-NO-x-icu";
alter table health_training alter column name type text collate "nb-NO-x-icu";
alter table health_network alter column subject type text collate "nb-NO-x-icu";
alter table health_position alter column title type text collate "nb-NO-x-icu";

-- periods are half open and not empty
alter table health_cooperation add constraint health_cooperation_period check (valid_from < valid_to);
alter table health_cooperation_term add constraint health_cooperation_term_period check (valid_from < valid_to);
alter table health_cooperation_member add constraint health_cooperation_member_period check (valid_from < valid_to);
alter table health_priority add constraint health_priority_period check (valid_from < valid_to);
alter table health_board add constraint health_board_period check (valid_from < valid_to);
alter table health_board_chair add constraint health_board_chair_period check (valid_from < valid_to);
alter table catchment_municipality add constraint catchment_municipality_period check (valid_from < valid_to);
alter table collaboration_model_rollout add constraint collaboration_model_rollout_period check (valid_from < valid_to);
alter table public_health_focus add constraint public_health_focus_period check (valid_from < valid_to);
alter table steering_portal add constraint steering_portal_period check (valid_from < valid_to);
alter table steering_portal add constraint steering_portal_data_period check (data_from < data_to);

-- one term, and one leader of a board, on any day (btree_gist)
alter table health_cooperation_term add constraint health_cooperation_term_one_a_day
  exclude using gist (cooperation_id with =, daterange(valid_from, valid_to) with &&) where (status <> 'PROPOSED');
alter table health_board_chair add constraint health_board_chair_one_a_day
  exclude using gist (board_id with =, daterange(valid_from, valid_to) with &&);

-- a row names one of two things
alter table health_network_participant add constraint health_network_participant_one check (num_nonnulls(body_id, staff) = 1);
alter table health_reporting_line add constraint health_reporting_line_one check (num_nonnulls(body_id, role) = 1);
alter table health_indicator_source add constraint health_indicator_source_one check (num_nonnulls(publisher_body_id, publisher) = 1);

-- shares and counts
alter table health_position add constraint health_position_percent check (percent between 1 and 100);
alter table health_funding add constraint health_funding_percent check (position_percent between 1 and 100);
alter table health_grant add constraint health_grant_amount check (amount_nok > 0);
alter table health_board_year add constraint health_board_year_meetings check (meeting_count >= 0);
