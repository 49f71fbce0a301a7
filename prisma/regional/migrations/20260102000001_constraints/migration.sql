alter table regional_focus_area add constraint focus_area_period check (valid_from < valid_to);
alter table regional_strategy add constraint strategy_period check (valid_from < valid_to);
alter table regional_activity add constraint activity_quarters check (
  (is_ongoing and from_quarter is null and to_quarter is null)
  or (not is_ongoing and from_quarter between 1 and 4 and to_quarter between from_quarter and 4));
alter table regional_event add constraint event_planned_quarter check (planned_quarter between 1 and 4);
alter table regional_focus_area alter column name type text collate "nb-NO-x-icu";
alter table regional_strategy alter column name type text collate "nb-NO-x-icu";
alter table regional_network alter column name type text collate "nb-NO-x-icu";
alter table regional_network_member alter column name type text collate "nb-NO-x-icu";
alter table regional_coordination alter column name type text collate "nb-NO-x-icu";
alter table regional_application alter column name type text collate "nb-NO-x-icu";
alter table education_provider alter column name type text collate "nb-NO-x-icu";
alter table education_offer alter column name type text collate "nb-NO-x-icu";
alter table regional_project alter column title type text collate "nb-NO-x-icu";
alter table regional_event alter column title type text collate "nb-NO-x-icu";
