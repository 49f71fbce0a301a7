-- CreateEnum
CREATE TYPE "operating_section" AS ENUM ('income', 'expenses', 'finance', 'internal_financing');

-- CreateEnum
CREATE TYPE "balance_side" AS ENUM ('assets', 'equity_and_debt');

-- CreateEnum
CREATE TYPE "balance_section" AS ENUM ('current_assets', 'bank_deposits', 'equity', 'short_term_debt');

-- CreateEnum
CREATE TYPE "accounts_line_kind" AS ENUM ('amount', 'sum', 'result');

-- CreateEnum
CREATE TYPE "contribution_rounding" AS ENUM ('whole_scheme', 'each_invoice_up');

-- CreateEnum
CREATE TYPE "kostra_dimension" AS ENUM ('account_type', 'function', 'chapter');

-- CreateEnum
CREATE TYPE "kostra_fit" AS ENUM ('certain', 'candidate');

-- CreateEnum
CREATE TYPE "money_area" AS ENUM ('regional_development', 'health', 'culture', 'operations');

-- CreateEnum
CREATE TYPE "budget_status" AS ENUM ('proposed', 'conditional', 'set_aside', 'at_disposal', 'self_financed');

-- CreateEnum
CREATE TYPE "funding_kind" AS ENUM ('ordinary_contribution', 'own_contribution', 'external_grant', 'host_contribution', 'participant_fee', 'savings');

-- CreateEnum
CREATE TYPE "deficit_cover" AS ENUM ('discretionary_fund', 'savings', 'running_operations');

-- CreateEnum
CREATE TYPE "result_measure" AS ENUM ('result', 'against_budget', 'remainder');

-- CreateEnum
CREATE TYPE "grant_step" AS ENUM ('applied', 'expected', 'granted', 'bound', 'used', 'reported');

-- CreateTable
CREATE TABLE "annual_accounts" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "legal_person_body_id" TEXT NOT NULL,
    "entity_name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "signed_on" DATE,
    "signed_on_precision" TEXT,
    "signed_at" TEXT,
    "signed_by_body_id" TEXT,
    "presentation" TEXT,
    "presentation_en" TEXT,

    CONSTRAINT "annual_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts_signature" (
    "id" TEXT NOT NULL,
    "accounts_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "role_en" TEXT,

    CONSTRAINT "accounts_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operating_line" (
    "id" TEXT NOT NULL,
    "accounts_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "section" "operating_section" NOT NULL,
    "kind" "accounts_line_kind" NOT NULL,
    "actual_nok" INTEGER NOT NULL,
    "budget_nok" INTEGER NOT NULL,
    "previous_nok" INTEGER NOT NULL,
    "total_id" TEXT,
    "sign" INTEGER,

    CONSTRAINT "operating_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operating_line_note" (
    "id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "operating_line_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "balance_line" (
    "id" TEXT NOT NULL,
    "accounts_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "side" "balance_side" NOT NULL,
    "section" "balance_section",
    "kind" "accounts_line_kind" NOT NULL,
    "closing_nok" INTEGER,
    "previous_nok" INTEGER,
    "total_id" TEXT,
    "sign" INTEGER,

    CONSTRAINT "balance_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "balance_line_note" (
    "id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "balance_line_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annual_report_figures" (
    "id" TEXT NOT NULL,
    "accounts_id" TEXT NOT NULL,
    "total_income_nok" INTEGER NOT NULL,
    "vat_compensation_nok" INTEGER NOT NULL,
    "ordinary_contribution_nok" INTEGER NOT NULL,
    "ordinary_share_percent" INTEGER NOT NULL,
    "result_nok" INTEGER NOT NULL,
    "covered_by" "deficit_cover",

    CONSTRAINT "annual_report_figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turnover_statement" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "stated_year" INTEGER NOT NULL,
    "years_covered" INTEGER NOT NULL,
    "turnover_min_nok" INTEGER NOT NULL,
    "turnover_max_nok" INTEGER NOT NULL,
    "contribution_share_percent" INTEGER NOT NULL,
    "contribution_share_approximate" BOOLEAN NOT NULL DEFAULT false,
    "main_source" TEXT NOT NULL,
    "main_source_en" TEXT,
    "other_sources" TEXT NOT NULL,
    "other_sources_en" TEXT,

    CONSTRAINT "turnover_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_scheme" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "body_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,
    "rounding" "contribution_rounding" NOT NULL,
    "population_lag" INTEGER NOT NULL,

    CONSTRAINT "contribution_scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_rate" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "per_inhabitant_nok" DECIMAL(8,2) NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "contribution_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_payer" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "contribution_payer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_total" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amount_nok" INTEGER NOT NULL,
    "operating_line_id" TEXT,

    CONSTRAINT "contribution_total_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_contribution" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amount_nok" INTEGER NOT NULL,

    CONSTRAINT "county_contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_contribution_share" (
    "id" TEXT NOT NULL,
    "county_contribution_id" TEXT NOT NULL,
    "county_authority_id" TEXT NOT NULL,
    "amount_nok" INTEGER NOT NULL,

    CONSTRAINT "county_contribution_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payer_derivation" (
    "id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "member_count" INTEGER NOT NULL,
    "excluded_count" INTEGER NOT NULL,
    "combinations" INTEGER NOT NULL,
    "first_year" INTEGER NOT NULL,
    "last_year" INTEGER NOT NULL,
    "rounding_rules" INTEGER NOT NULL,
    "tolerance_nok" INTEGER NOT NULL,
    "matches" INTEGER NOT NULL,
    "implied_population" INTEGER NOT NULL,
    "exact_amount_nok" DECIMAL(12,2) NOT NULL,
    "odd_populations" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "method_en" TEXT,

    CONSTRAINT "payer_derivation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "derived_non_payer" (
    "id" TEXT NOT NULL,
    "derivation_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,

    CONSTRAINT "derived_non_payer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_population_day" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "publisher_body_id" TEXT NOT NULL,
    "table_number" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "retrieved_from" TEXT NOT NULL,
    "summed_over" TEXT NOT NULL,
    "summed_over_en" TEXT,

    CONSTRAINT "contribution_population_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_population" (
    "id" TEXT NOT NULL,
    "day_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "municipality_number" TEXT NOT NULL,
    "population" INTEGER NOT NULL,

    CONSTRAINT "contribution_population_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "population_claim" (
    "id" TEXT NOT NULL,
    "area_body_id" TEXT NOT NULL,
    "stated_by_body_id" TEXT,
    "labelled_year" INTEGER NOT NULL,
    "population" INTEGER NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "dataset" TEXT,
    "equals_sum_on" DATE,
    "scheme_id" TEXT,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "population_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kostra_code" (
    "id" TEXT NOT NULL,
    "dimension" "kostra_dimension" NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT,
    "comment" TEXT,
    "comment_en" TEXT,
    "seen_from_year" INTEGER,
    "seen_to_year" INTEGER,

    CONSTRAINT "kostra_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kostra_mapping" (
    "id" TEXT NOT NULL,
    "operating_line_id" TEXT,
    "balance_line_id" TEXT,
    "payroll_line_id" TEXT,
    "code_id" TEXT NOT NULL,
    "through_code_id" TEXT,
    "fit" "kostra_fit" NOT NULL,
    "from_year" INTEGER,
    "to_year" INTEGER,
    "comment" TEXT,
    "comment_en" TEXT,

    CONSTRAINT "kostra_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kostra_form" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "account_classes" TEXT NOT NULL,
    "amount_unit_nok" INTEGER NOT NULL,
    "sign_rule" TEXT NOT NULL,
    "sign_rule_en" TEXT,

    CONSTRAINT "kostra_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kostra_record_field" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "start_column" INTEGER,
    "length" INTEGER,

    CONSTRAINT "kostra_record_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounting_rule" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "issuer" TEXT,
    "date" DATE,
    "date_precision" TEXT,

    CONSTRAINT "accounting_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounting_rule_form" (
    "id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "reference" TEXT NOT NULL,

    CONSTRAINT "accounting_rule_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounting_rule_topic" (
    "id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "accounting_rule_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_allocation" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "area" "money_area" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "body_id" TEXT,
    "status" "budget_status" NOT NULL,
    "amount_nok" INTEGER,
    "staff_percent" INTEGER,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "budget_allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_funding" (
    "id" TEXT NOT NULL,
    "allocation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "funding_kind" NOT NULL,
    "amount_nok" INTEGER,
    "amount_min_nok" INTEGER,
    "amount_max_nok" INTEGER,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "conditional" BOOLEAN NOT NULL DEFAULT false,
    "payer_body_id" TEXT,
    "payer_municipality_id" TEXT,
    "grant_id" TEXT,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "budget_funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_item" (
    "id" TEXT NOT NULL,
    "allocation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "budget_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "focus_area_result" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "area" "money_area" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "body_id" TEXT,
    "measure" "result_measure" NOT NULL,
    "result_nok" INTEGER NOT NULL,
    "allocation_id" TEXT,
    "reason" TEXT,
    "reason_en" TEXT,
    "covered_by" "deficit_cover",
    "coverage" TEXT,
    "coverage_en" TEXT,
    "case_id" TEXT,
    "case_number" TEXT,
    "case_date" DATE,
    "case_date_precision" TEXT,

    CONSTRAINT "focus_area_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "purpose" TEXT,
    "purpose_en" TEXT,
    "year" INTEGER,
    "recipient_body_id" TEXT NOT NULL,
    "body_id" TEXT,
    "amount_nok" INTEGER,
    "amount_min_nok" INTEGER,
    "amount_max_nok" INTEGER,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "fully_funds" BOOLEAN NOT NULL DEFAULT false,
    "operating_line_id" TEXT,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_giver" (
    "id" TEXT NOT NULL,
    "grant_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT,
    "county_authority_id" TEXT,
    "amount_nok" INTEGER,

    CONSTRAINT "grant_giver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_event" (
    "id" TEXT NOT NULL,
    "grant_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" "grant_step" NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "quarter" INTEGER,
    "amount_nok" INTEGER,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "grant_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_payment" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "agreed_nok" INTEGER NOT NULL,
    "paid_nok" INTEGER NOT NULL,
    "decided_on" DATE,
    "decided_on_precision" TEXT,
    "case_id" TEXT,
    "case_number" TEXT,
    "difference_covered_by" "deficit_cover",
    "operating_line_id" TEXT,

    CONSTRAINT "host_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts_note" (
    "id" TEXT NOT NULL,
    "accounts_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "accounts_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounting_principles" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "legal_form" TEXT NOT NULL,
    "legal_form_en" TEXT,
    "rules" TEXT NOT NULL,
    "rules_en" TEXT,
    "taxable_activity" BOOLEAN NOT NULL,
    "going_concern" BOOLEAN NOT NULL,

    CONSTRAINT "accounting_principles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "received_contributions" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "amount_nok" INTEGER NOT NULL,
    "municipality_count" INTEGER NOT NULL,
    "county_authority_count" INTEGER NOT NULL,

    CONSTRAINT "received_contributions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "received_contribution_payer" (
    "id" TEXT NOT NULL,
    "received_contributions_id" TEXT NOT NULL,
    "county_authority_id" TEXT NOT NULL,

    CONSTRAINT "received_contribution_payer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remuneration" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "general_manager_nok" INTEGER NOT NULL,
    "board_nok" INTEGER NOT NULL,

    CONSTRAINT "remuneration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payroll_line" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "kind" "accounts_line_kind" NOT NULL,
    "actual_nok" INTEGER NOT NULL,
    "budget_nok" INTEGER NOT NULL,
    "previous_nok" INTEGER NOT NULL,

    CONSTRAINT "payroll_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staffing_figure" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "full_time_equivalents" DECIMAL(5,2) NOT NULL,

    CONSTRAINT "staffing_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_fee" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "total_nok" INTEGER NOT NULL,
    "audit_nok" INTEGER NOT NULL,
    "other_nok" INTEGER NOT NULL,
    "includes_attestation" BOOLEAN NOT NULL,

    CONSTRAINT "audit_fee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "equity_line" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "kind" "accounts_line_kind" NOT NULL,
    "amount_nok" INTEGER NOT NULL,

    CONSTRAINT "equity_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "equity_statement" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "established_year" INTEGER NOT NULL,
    "registered_on" DATE NOT NULL,
    "operating_year" INTEGER NOT NULL,
    "total_income_nok" INTEGER NOT NULL,
    "result_nok" INTEGER NOT NULL,
    "equity_nok" INTEGER NOT NULL,
    "income" TEXT NOT NULL,
    "income_en" TEXT,

    CONSTRAINT "equity_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_holding" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "deposits_nok" INTEGER NOT NULL,
    "restricted_nok" INTEGER NOT NULL,
    "restricted_for" TEXT NOT NULL,
    "restricted_for_en" TEXT,

    CONSTRAINT "bank_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receivables_description" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "consists_of" TEXT NOT NULL,
    "consists_of_en" TEXT,
    "due_after_one_year" BOOLEAN,

    CONSTRAINT "receivables_description_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debt_terms" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "consists_of" TEXT NOT NULL,
    "consists_of_en" TEXT,
    "due_within_years" INTEGER NOT NULL,
    "secured" BOOLEAN NOT NULL,

    CONSTRAINT "debt_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pension_membership" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "fund_body_id" TEXT NOT NULL,
    "fund_name" TEXT NOT NULL,
    "employee_share_percent" DECIMAL(5,2) NOT NULL,
    "refunded_body_id" TEXT NOT NULL,
    "classified_as" TEXT NOT NULL,
    "classified_as_en" TEXT,

    CONSTRAINT "pension_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vat_compensation_right" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "entitled" BOOLEAN NOT NULL,
    "law" TEXT NOT NULL,
    "law_en" TEXT,

    CONSTRAINT "vat_compensation_right_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bound_fund" (
    "id" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "giver_body_id" TEXT NOT NULL,
    "amount_nok" INTEGER NOT NULL,
    "paid_in_year" INTEGER NOT NULL,
    "used_in_year" INTEGER NOT NULL,
    "grant_id" TEXT,

    CONSTRAINT "bound_fund_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "annual_accounts_year_key" ON "annual_accounts"("year");

-- CreateIndex
CREATE INDEX "accounts_signature_accounts_id_idx" ON "accounts_signature"("accounts_id");

-- CreateIndex
CREATE INDEX "operating_line_accounts_id_idx" ON "operating_line"("accounts_id");

-- CreateIndex
CREATE INDEX "operating_line_total_id_idx" ON "operating_line"("total_id");

-- CreateIndex
CREATE UNIQUE INDEX "operating_line_accounts_id_key_key" ON "operating_line"("accounts_id", "key");

-- CreateIndex
CREATE INDEX "operating_line_note_line_id_idx" ON "operating_line_note"("line_id");

-- CreateIndex
CREATE INDEX "operating_line_note_note_id_idx" ON "operating_line_note"("note_id");

-- CreateIndex
CREATE INDEX "balance_line_accounts_id_idx" ON "balance_line"("accounts_id");

-- CreateIndex
CREATE INDEX "balance_line_total_id_idx" ON "balance_line"("total_id");

-- CreateIndex
CREATE UNIQUE INDEX "balance_line_accounts_id_key_key" ON "balance_line"("accounts_id", "key");

-- CreateIndex
CREATE INDEX "balance_line_note_line_id_idx" ON "balance_line_note"("line_id");

-- CreateIndex
CREATE INDEX "balance_line_note_note_id_idx" ON "balance_line_note"("note_id");

-- CreateIndex
CREATE INDEX "annual_report_figures_accounts_id_idx" ON "annual_report_figures"("accounts_id");

-- CreateIndex
CREATE INDEX "turnover_statement_body_id_idx" ON "turnover_statement"("body_id");

-- CreateIndex
CREATE INDEX "contribution_rate_scheme_id_idx" ON "contribution_rate"("scheme_id");

-- CreateIndex
CREATE INDEX "contribution_payer_scheme_id_idx" ON "contribution_payer"("scheme_id");

-- CreateIndex
CREATE INDEX "contribution_payer_municipality_id_idx" ON "contribution_payer"("municipality_id");

-- CreateIndex
CREATE INDEX "contribution_total_scheme_id_idx" ON "contribution_total"("scheme_id");

-- CreateIndex
CREATE INDEX "contribution_total_operating_line_id_idx" ON "contribution_total"("operating_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_total_scheme_id_year_key" ON "contribution_total"("scheme_id", "year");

-- CreateIndex
CREATE INDEX "county_contribution_scheme_id_idx" ON "county_contribution"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "county_contribution_scheme_id_year_key" ON "county_contribution"("scheme_id", "year");

-- CreateIndex
CREATE INDEX "county_contribution_share_county_contribution_id_idx" ON "county_contribution_share"("county_contribution_id");

-- CreateIndex
CREATE INDEX "county_contribution_share_county_authority_id_idx" ON "county_contribution_share"("county_authority_id");

-- CreateIndex
CREATE INDEX "payer_derivation_scheme_id_idx" ON "payer_derivation"("scheme_id");

-- CreateIndex
CREATE INDEX "derived_non_payer_derivation_id_idx" ON "derived_non_payer"("derivation_id");

-- CreateIndex
CREATE INDEX "derived_non_payer_municipality_id_idx" ON "derived_non_payer"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_population_day_year_key" ON "contribution_population_day"("year");

-- CreateIndex
CREATE INDEX "contribution_population_day_id_idx" ON "contribution_population"("day_id");

-- CreateIndex
CREATE INDEX "contribution_population_municipality_id_idx" ON "contribution_population"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_population_day_id_municipality_id_key" ON "contribution_population"("day_id", "municipality_id");

-- CreateIndex
CREATE INDEX "population_claim_area_body_id_idx" ON "population_claim"("area_body_id");

-- CreateIndex
CREATE INDEX "population_claim_scheme_id_idx" ON "population_claim"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "kostra_code_dimension_code_key" ON "kostra_code"("dimension", "code");

-- CreateIndex
CREATE INDEX "kostra_mapping_operating_line_id_idx" ON "kostra_mapping"("operating_line_id");

-- CreateIndex
CREATE INDEX "kostra_mapping_balance_line_id_idx" ON "kostra_mapping"("balance_line_id");

-- CreateIndex
CREATE INDEX "kostra_mapping_payroll_line_id_idx" ON "kostra_mapping"("payroll_line_id");

-- CreateIndex
CREATE INDEX "kostra_mapping_code_id_idx" ON "kostra_mapping"("code_id");

-- CreateIndex
CREATE INDEX "kostra_mapping_through_code_id_idx" ON "kostra_mapping"("through_code_id");

-- CreateIndex
CREATE INDEX "accounting_rule_form_rule_id_idx" ON "accounting_rule_form"("rule_id");

-- CreateIndex
CREATE INDEX "accounting_rule_topic_rule_id_idx" ON "accounting_rule_topic"("rule_id");

-- CreateIndex
CREATE INDEX "budget_allocation_body_id_idx" ON "budget_allocation"("body_id");

-- CreateIndex
CREATE INDEX "budget_funding_allocation_id_idx" ON "budget_funding"("allocation_id");

-- CreateIndex
CREATE INDEX "budget_funding_grant_id_idx" ON "budget_funding"("grant_id");

-- CreateIndex
CREATE INDEX "budget_item_allocation_id_idx" ON "budget_item"("allocation_id");

-- CreateIndex
CREATE INDEX "focus_area_result_body_id_idx" ON "focus_area_result"("body_id");

-- CreateIndex
CREATE INDEX "focus_area_result_allocation_id_idx" ON "focus_area_result"("allocation_id");

-- CreateIndex
CREATE INDEX "grant_recipient_body_id_idx" ON "grant"("recipient_body_id");

-- CreateIndex
CREATE INDEX "grant_body_id_idx" ON "grant"("body_id");

-- CreateIndex
CREATE INDEX "grant_operating_line_id_idx" ON "grant"("operating_line_id");

-- CreateIndex
CREATE INDEX "grant_giver_grant_id_idx" ON "grant_giver"("grant_id");

-- CreateIndex
CREATE INDEX "grant_giver_body_id_idx" ON "grant_giver"("body_id");

-- CreateIndex
CREATE INDEX "grant_giver_county_authority_id_idx" ON "grant_giver"("county_authority_id");

-- CreateIndex
CREATE INDEX "grant_event_grant_id_idx" ON "grant_event"("grant_id");

-- CreateIndex
CREATE INDEX "host_payment_municipality_id_idx" ON "host_payment"("municipality_id");

-- CreateIndex
CREATE INDEX "host_payment_body_id_idx" ON "host_payment"("body_id");

-- CreateIndex
CREATE INDEX "host_payment_operating_line_id_idx" ON "host_payment"("operating_line_id");

-- CreateIndex
CREATE INDEX "accounts_note_accounts_id_idx" ON "accounts_note"("accounts_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_note_accounts_id_number_key" ON "accounts_note"("accounts_id", "number");

-- CreateIndex
CREATE INDEX "accounting_principles_note_id_idx" ON "accounting_principles"("note_id");

-- CreateIndex
CREATE INDEX "received_contributions_note_id_idx" ON "received_contributions"("note_id");

-- CreateIndex
CREATE INDEX "received_contribution_payer_received_contributions_id_idx" ON "received_contribution_payer"("received_contributions_id");

-- CreateIndex
CREATE INDEX "received_contribution_payer_county_authority_id_idx" ON "received_contribution_payer"("county_authority_id");

-- CreateIndex
CREATE INDEX "remuneration_note_id_idx" ON "remuneration"("note_id");

-- CreateIndex
CREATE INDEX "payroll_line_note_id_idx" ON "payroll_line"("note_id");

-- CreateIndex
CREATE UNIQUE INDEX "payroll_line_note_id_key_key" ON "payroll_line"("note_id", "key");

-- CreateIndex
CREATE INDEX "staffing_figure_note_id_idx" ON "staffing_figure"("note_id");

-- CreateIndex
CREATE INDEX "audit_fee_note_id_idx" ON "audit_fee"("note_id");

-- CreateIndex
CREATE INDEX "equity_line_note_id_idx" ON "equity_line"("note_id");

-- CreateIndex
CREATE UNIQUE INDEX "equity_line_note_id_key_key" ON "equity_line"("note_id", "key");

-- CreateIndex
CREATE INDEX "equity_statement_note_id_idx" ON "equity_statement"("note_id");

-- CreateIndex
CREATE INDEX "bank_holding_note_id_idx" ON "bank_holding"("note_id");

-- CreateIndex
CREATE INDEX "receivables_description_note_id_idx" ON "receivables_description"("note_id");

-- CreateIndex
CREATE INDEX "debt_terms_note_id_idx" ON "debt_terms"("note_id");

-- CreateIndex
CREATE INDEX "pension_membership_note_id_idx" ON "pension_membership"("note_id");

-- CreateIndex
CREATE INDEX "vat_compensation_right_note_id_idx" ON "vat_compensation_right"("note_id");

-- CreateIndex
CREATE INDEX "bound_fund_note_id_idx" ON "bound_fund"("note_id");

-- CreateIndex
CREATE INDEX "bound_fund_grant_id_idx" ON "bound_fund"("grant_id");

-- AddForeignKey
ALTER TABLE "accounts_signature" ADD CONSTRAINT "accounts_signature_accounts_id_fkey" FOREIGN KEY ("accounts_id") REFERENCES "annual_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operating_line" ADD CONSTRAINT "operating_line_accounts_id_fkey" FOREIGN KEY ("accounts_id") REFERENCES "annual_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operating_line" ADD CONSTRAINT "operating_line_total_id_fkey" FOREIGN KEY ("total_id") REFERENCES "operating_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operating_line_note" ADD CONSTRAINT "operating_line_note_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "operating_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operating_line_note" ADD CONSTRAINT "operating_line_note_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "balance_line" ADD CONSTRAINT "balance_line_accounts_id_fkey" FOREIGN KEY ("accounts_id") REFERENCES "annual_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "balance_line" ADD CONSTRAINT "balance_line_total_id_fkey" FOREIGN KEY ("total_id") REFERENCES "balance_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "balance_line_note" ADD CONSTRAINT "balance_line_note_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "balance_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "balance_line_note" ADD CONSTRAINT "balance_line_note_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_report_figures" ADD CONSTRAINT "annual_report_figures_accounts_id_fkey" FOREIGN KEY ("accounts_id") REFERENCES "annual_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_rate" ADD CONSTRAINT "contribution_rate_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "contribution_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_payer" ADD CONSTRAINT "contribution_payer_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "contribution_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_total" ADD CONSTRAINT "contribution_total_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "contribution_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_total" ADD CONSTRAINT "contribution_total_operating_line_id_fkey" FOREIGN KEY ("operating_line_id") REFERENCES "operating_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_contribution" ADD CONSTRAINT "county_contribution_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "contribution_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_contribution_share" ADD CONSTRAINT "county_contribution_share_county_contribution_id_fkey" FOREIGN KEY ("county_contribution_id") REFERENCES "county_contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payer_derivation" ADD CONSTRAINT "payer_derivation_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "contribution_scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "derived_non_payer" ADD CONSTRAINT "derived_non_payer_derivation_id_fkey" FOREIGN KEY ("derivation_id") REFERENCES "payer_derivation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_population" ADD CONSTRAINT "contribution_population_day_id_fkey" FOREIGN KEY ("day_id") REFERENCES "contribution_population_day"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "population_claim" ADD CONSTRAINT "population_claim_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "contribution_scheme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kostra_mapping" ADD CONSTRAINT "kostra_mapping_operating_line_id_fkey" FOREIGN KEY ("operating_line_id") REFERENCES "operating_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kostra_mapping" ADD CONSTRAINT "kostra_mapping_balance_line_id_fkey" FOREIGN KEY ("balance_line_id") REFERENCES "balance_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kostra_mapping" ADD CONSTRAINT "kostra_mapping_payroll_line_id_fkey" FOREIGN KEY ("payroll_line_id") REFERENCES "payroll_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kostra_mapping" ADD CONSTRAINT "kostra_mapping_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "kostra_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kostra_mapping" ADD CONSTRAINT "kostra_mapping_through_code_id_fkey" FOREIGN KEY ("through_code_id") REFERENCES "kostra_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounting_rule_form" ADD CONSTRAINT "accounting_rule_form_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "accounting_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounting_rule_topic" ADD CONSTRAINT "accounting_rule_topic_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "accounting_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_funding" ADD CONSTRAINT "budget_funding_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "budget_allocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_funding" ADD CONSTRAINT "budget_funding_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_item" ADD CONSTRAINT "budget_item_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "budget_allocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focus_area_result" ADD CONSTRAINT "focus_area_result_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "budget_allocation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_operating_line_id_fkey" FOREIGN KEY ("operating_line_id") REFERENCES "operating_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_giver" ADD CONSTRAINT "grant_giver_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_event" ADD CONSTRAINT "grant_event_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_payment" ADD CONSTRAINT "host_payment_operating_line_id_fkey" FOREIGN KEY ("operating_line_id") REFERENCES "operating_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_note" ADD CONSTRAINT "accounts_note_accounts_id_fkey" FOREIGN KEY ("accounts_id") REFERENCES "annual_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounting_principles" ADD CONSTRAINT "accounting_principles_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "received_contributions" ADD CONSTRAINT "received_contributions_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "received_contribution_payer" ADD CONSTRAINT "received_contribution_payer_received_contributions_id_fkey" FOREIGN KEY ("received_contributions_id") REFERENCES "received_contributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remuneration" ADD CONSTRAINT "remuneration_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payroll_line" ADD CONSTRAINT "payroll_line_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staffing_figure" ADD CONSTRAINT "staffing_figure_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_fee" ADD CONSTRAINT "audit_fee_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equity_line" ADD CONSTRAINT "equity_line_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equity_statement" ADD CONSTRAINT "equity_statement_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_holding" ADD CONSTRAINT "bank_holding_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receivables_description" ADD CONSTRAINT "receivables_description_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debt_terms" ADD CONSTRAINT "debt_terms_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pension_membership" ADD CONSTRAINT "pension_membership_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vat_compensation_right" ADD CONSTRAINT "vat_compensation_right_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bound_fund" ADD CONSTRAINT "bound_fund_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "accounts_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bound_fund" ADD CONSTRAINT "bound_fund_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
