-- economy: schema and data clean (check-data: 902 records, 14 discrepancies). Constraints wanted beside the generated tables (schema "economy"):
alter table "contribution_rate" add constraint "contribution_rate_period" check ("valid_from" < "valid_to");
alter table "contribution_payer" add constraint "contribution_payer_period" check ("valid_from" < "valid_to");
alter table "contribution_rate" add constraint "contribution_rate_one_per_day"
  exclude using gist ("scheme_id" with =, daterange("valid_from", "valid_to", '[)') with &&);
alter table "contribution_payer" add constraint "contribution_payer_once_per_day"
  exclude using gist ("scheme_id" with =, "municipality_id" with =, daterange("valid_from", "valid_to", '[)') with &&);
alter table "contribution_rate" add constraint "contribution_rate_not_negative" check ("per_inhabitant_nok" >= 0);
alter table "contribution_population" add constraint "contribution_population_not_negative" check ("population" >= 0);
alter table "contribution_population_day" add constraint "contribution_population_day_is_new_year" check ("date" = make_date("year", 1, 1));
alter table "operating_line" add constraint "operating_line_sign" check (("total_id" is null and "sign" is null) or "sign" in (-1, 1));
alter table "balance_line" add constraint "balance_line_sign" check (("total_id" is null and "sign" is null) or "sign" in (-1, 1));
alter table "kostra_mapping" add constraint "kostra_mapping_one_line" check (num_nonnulls("operating_line_id", "balance_line_id", "payroll_line_id") = 1);
alter table "grant_giver" add constraint "grant_giver_one_kind" check (num_nonnulls("body_id", "county_authority_id") = 1);
alter table "grant_event" add constraint "grant_event_quarter" check ("quarter" between 1 and 4);
alter table "grant" add constraint "grant_range" check ("amount_min_nok" <= "amount_max_nok");
alter table "budget_funding" add constraint "budget_funding_range" check ("amount_min_nok" <= "amount_max_nok");
alter table "turnover_statement" add constraint "turnover_statement_range" check ("turnover_min_nok" <= "turnover_max_nok");
alter table "contribution_scheme" alter column "name" type text collate "nb-NO-x-icu";
alter table "budget_allocation" alter column "title" type text collate "nb-NO-x-icu";
alter table "focus_area_result" alter column "title" type text collate "nb-NO-x-icu";
alter table "grant" alter column "title" type text collate "nb-NO-x-icu";
alter table "kostra_code" alter column "title" type text collate "nb-NO-x-icu";
alter table "accounting_rule" alter column "title" type text collate "nb-NO-x-icu";
