alter table concession_participant add constraint one_participation_per_round_and_day
  exclude using gist (round_id with =, municipality_id with =, daterange(valid_from, valid_to) with &&);
alter table concession_agreement add constraint one_agreement_per_round_and_day
  exclude using gist (round_id with =, municipality_id with =, daterange(valid_from, valid_to) with &&);
alter table concession_round add constraint round_period check (valid_from < valid_to);
alter table concession_round add constraint round_counts check (participant_count >= 0 and supplier_count >= 0 and call_year_min <= call_year_max);
alter table concession_measure add constraint measure_quarters check (from_quarter between 1 and 4 and to_quarter between from_quarter and 4);
alter table bpa_population add constraint population_not_negative check (population >= 0);
alter table concession_participant alter column name type text collate "nb-NO-x-icu";
alter table concession_absence alter column name type text collate "nb-NO-x-icu";
alter table concession_supplier alter column name type text collate "nb-NO-x-icu";
alter table concession_agreement alter column title type text collate "nb-NO-x-icu";
alter table bpa_network alter column name type text collate "nb-NO-x-icu";
alter table bpa_publication alter column title type text collate "nb-NO-x-icu";
