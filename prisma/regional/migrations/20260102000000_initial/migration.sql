-- CreateEnum
CREATE TYPE "regional_funding" AS ENUM ('BUDGET', 'ORDINARY_CONTRIBUTION');

-- CreateEnum
CREATE TYPE "regional_report_kind" AS ENUM ('FOUR_MONTH_REPORT', 'ANNUAL_REPORT');

-- CreateEnum
CREATE TYPE "regional_network_capacity" AS ENUM ('FOUNDER', 'COORDINATION_GROUP');

-- CreateEnum
CREATE TYPE "regional_event_kind" AS ENUM ('CONFERENCE', 'BREAKFAST_MEETING', 'STUDY_TRIP', 'COURSE');

-- CreateEnum
CREATE TYPE "regional_event_frequency" AS ENUM ('ONCE', 'MONTHLY');

-- CreateEnum
CREATE TYPE "regional_project_status" AS ENUM ('TESTED', 'IN_DEVELOPMENT', 'COOPERATION_ESTABLISHED');

-- CreateEnum
CREATE TYPE "education_offer_kind" AS ENUM ('MASTER_COURSE', 'FURTHER_EDUCATION', 'COURSE', 'NEW_SUBJECTS');

-- CreateEnum
CREATE TYPE "education_term" AS ENUM ('SPRING', 'AUTUMN');

-- CreateTable
CREATE TABLE "regional_main_focus" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_main_focus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_focus_area" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "aim" TEXT,
    "aim_en" TEXT,

    CONSTRAINT "regional_focus_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_focus_area_name" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,

    CONSTRAINT "regional_focus_area_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_challenge" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_allocation" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "funding" "regional_funding" NOT NULL,
    "amount_nok" INTEGER NOT NULL,
    "result_nok" INTEGER,
    "purpose" TEXT,
    "purpose_en" TEXT,
    "covered_by" TEXT,
    "covered_by_en" TEXT,
    "case_number" TEXT,
    "case_id" TEXT,
    "meeting_id" TEXT,
    "case_body_id" TEXT,
    "case_date" DATE,
    "case_date_precision" TEXT,

    CONSTRAINT "regional_allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_measure" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "regional_measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_activity" (
    "id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "when_label" TEXT NOT NULL,
    "from_quarter" INTEGER,
    "to_quarter" INTEGER,
    "is_ongoing" BOOLEAN NOT NULL,

    CONSTRAINT "regional_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_responsibility" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "holder" TEXT NOT NULL,
    "holder_en" TEXT,
    "body_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "condition" TEXT,
    "condition_en" TEXT,

    CONSTRAINT "regional_responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_report" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "regional_report_kind" NOT NULL,
    "body_id" TEXT NOT NULL,

    CONSTRAINT "regional_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_assessment" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "meeting_id" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_strategy" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "short_name" TEXT NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "adopted_date" DATE NOT NULL,
    "adopted_date_precision" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "regional_strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_strategy_revision" (
    "id" TEXT NOT NULL,
    "strategy_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "started_year" INTEGER NOT NULL,
    "planned_year" INTEGER NOT NULL,
    "revised_date" DATE NOT NULL,
    "revised_date_precision" TEXT NOT NULL,
    "added_point" TEXT NOT NULL,
    "added_point_en" TEXT,
    "scope" TEXT,
    "scope_en" TEXT,

    CONSTRAINT "regional_strategy_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_strategy_basis" (
    "id" TEXT NOT NULL,
    "strategy_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "body_id" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_strategy_basis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transport_plan_reading" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "printed_from" INTEGER NOT NULL,
    "printed_to" INTEGER NOT NULL,
    "normalised_from" INTEGER NOT NULL,
    "normalised_to" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "transport_plan_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_coordination" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_coordination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_coordination_event" (
    "id" TEXT NOT NULL,
    "coordination_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "person_name" TEXT,

    CONSTRAINT "regional_coordination_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_network" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "body_id" TEXT NOT NULL,
    "coordination_body_id" TEXT NOT NULL,
    "established_date" DATE NOT NULL,
    "established_date_precision" TEXT NOT NULL,
    "initiator_body_id" TEXT NOT NULL,
    "secretariat_body_id" TEXT NOT NULL,
    "secretariat_task" TEXT NOT NULL,
    "secretariat_task_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "is_open_to_all" BOOLEAN NOT NULL,
    "project_count" INTEGER NOT NULL,
    "project_count_approximate" BOOLEAN NOT NULL DEFAULT false,
    "projects_are_independent" BOOLEAN NOT NULL,

    CONSTRAINT "regional_network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_network_purpose" (
    "id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_network_purpose_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_network_aim" (
    "id" TEXT NOT NULL,
    "purpose_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_network_aim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_network_member" (
    "id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" "regional_network_capacity" NOT NULL,
    "description" TEXT,
    "description_en" TEXT,

    CONSTRAINT "regional_network_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_event" (
    "id" TEXT NOT NULL,
    "network_id" TEXT,
    "offer_id" TEXT,
    "position" INTEGER NOT NULL,
    "kind" "regional_event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "date" DATE,
    "date_precision" TEXT,
    "counted_from" DATE,
    "counted_from_precision" TEXT,
    "counted_to" DATE,
    "counted_to_precision" TEXT,
    "frequency" "regional_event_frequency",
    "event_count" INTEGER,
    "place" TEXT,
    "planned_quarter" INTEGER,
    "fee_covers" TEXT,
    "fee_covers_en" TEXT,
    "speakers" TEXT,
    "speakers_en" TEXT,
    "audience" TEXT,
    "audience_en" TEXT,

    CONSTRAINT "regional_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_event_partner" (
    "id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "regional_event_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_project" (
    "id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "status" "regional_project_status" NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "place_from" TEXT,
    "place_to" TEXT,
    "is_commercial" BOOLEAN,

    CONSTRAINT "regional_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_application" (
    "id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "recipient_body_id" TEXT,
    "recipient_county_authority_id" TEXT,
    "year" INTEGER,
    "since_year" INTEGER,
    "is_for_research" BOOLEAN,

    CONSTRAINT "regional_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_research_project" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "funder_body_id" TEXT NOT NULL,
    "researcher_body_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "studies_own_region" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_research_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_research_question" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "regional_research_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regional_research_topic" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "regional_research_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_provider" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "place" TEXT,
    "owner_county_authority_id" TEXT,
    "parent_body_id" TEXT,

    CONSTRAINT "education_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_provider_name" (
    "id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "is_former" BOOLEAN NOT NULL,

    CONSTRAINT "education_provider_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_agreement" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "is_signed" BOOLEAN NOT NULL,
    "signed_date" DATE,
    "signed_date_precision" TEXT,
    "counterpart" TEXT,
    "counterpart_en" TEXT,
    "discussed_from_year" INTEGER,
    "discussed_to_year" INTEGER,
    "discussed_by_body_id" TEXT,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,

    CONSTRAINT "education_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_agreement_area" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "education_agreement_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_offer" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "education_offer_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "degree" TEXT,
    "is_part_time" BOOLEAN,
    "is_experience_based" BOOLEAN,
    "audience" TEXT,
    "audience_en" TEXT,
    "planned_start_year" INTEGER,
    "is_first_offer" BOOLEAN,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "education_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_theme" (
    "id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "education_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_cohort" (
    "id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start_year" INTEGER NOT NULL,
    "start_term" "education_term" NOT NULL,
    "participants" TEXT,
    "participants_en" TEXT,

    CONSTRAINT "education_cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education_contribution" (
    "id" TEXT NOT NULL,
    "offer_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "education_contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "democracy_initiative" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "plan_year" INTEGER NOT NULL,
    "practice" TEXT NOT NULL,
    "practice_en" TEXT,
    "mapping" TEXT NOT NULL,
    "mapping_en" TEXT,
    "is_mapping_done" BOOLEAN,

    CONSTRAINT "democracy_initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "democracy_reason" (
    "id" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "democracy_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "democracy_invited" (
    "id" TEXT NOT NULL,
    "initiative_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "democracy_invited_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "regional_focus_area_name_focus_area_id_idx" ON "regional_focus_area_name"("focus_area_id");

-- CreateIndex
CREATE INDEX "regional_challenge_focus_area_id_idx" ON "regional_challenge"("focus_area_id");

-- CreateIndex
CREATE INDEX "regional_allocation_focus_area_id_idx" ON "regional_allocation"("focus_area_id");

-- CreateIndex
CREATE INDEX "regional_allocation_case_body_id_idx" ON "regional_allocation"("case_body_id");

-- CreateIndex
CREATE INDEX "regional_allocation_case_id_idx" ON "regional_allocation"("case_id");

-- CreateIndex
CREATE INDEX "regional_allocation_meeting_id_idx" ON "regional_allocation"("meeting_id");

-- CreateIndex
CREATE INDEX "regional_measure_focus_area_id_idx" ON "regional_measure"("focus_area_id");

-- CreateIndex
CREATE INDEX "regional_activity_measure_id_idx" ON "regional_activity"("measure_id");

-- CreateIndex
CREATE INDEX "regional_responsibility_body_id_idx" ON "regional_responsibility"("body_id");

-- CreateIndex
CREATE INDEX "regional_report_body_id_idx" ON "regional_report"("body_id");

-- CreateIndex
CREATE INDEX "regional_assessment_body_id_idx" ON "regional_assessment"("body_id");

-- CreateIndex
CREATE INDEX "regional_assessment_meeting_id_idx" ON "regional_assessment"("meeting_id");

-- CreateIndex
CREATE INDEX "regional_strategy_focus_area_id_idx" ON "regional_strategy"("focus_area_id");

-- CreateIndex
CREATE INDEX "regional_strategy_body_id_idx" ON "regional_strategy"("body_id");

-- CreateIndex
CREATE INDEX "regional_strategy_revision_strategy_id_idx" ON "regional_strategy_revision"("strategy_id");

-- CreateIndex
CREATE INDEX "regional_strategy_basis_strategy_id_idx" ON "regional_strategy_basis"("strategy_id");

-- CreateIndex
CREATE INDEX "regional_strategy_basis_body_id_idx" ON "regional_strategy_basis"("body_id");

-- CreateIndex
CREATE INDEX "regional_coordination_body_id_idx" ON "regional_coordination"("body_id");

-- CreateIndex
CREATE INDEX "regional_coordination_event_coordination_id_idx" ON "regional_coordination_event"("coordination_id");

-- CreateIndex
CREATE INDEX "regional_network_focus_area_id_idx" ON "regional_network"("focus_area_id");

-- CreateIndex
CREATE INDEX "regional_network_body_id_idx" ON "regional_network"("body_id");

-- CreateIndex
CREATE INDEX "regional_network_coordination_body_id_idx" ON "regional_network"("coordination_body_id");

-- CreateIndex
CREATE INDEX "regional_network_initiator_body_id_idx" ON "regional_network"("initiator_body_id");

-- CreateIndex
CREATE INDEX "regional_network_secretariat_body_id_idx" ON "regional_network"("secretariat_body_id");

-- CreateIndex
CREATE INDEX "regional_network_purpose_network_id_idx" ON "regional_network_purpose"("network_id");

-- CreateIndex
CREATE INDEX "regional_network_aim_purpose_id_idx" ON "regional_network_aim"("purpose_id");

-- CreateIndex
CREATE INDEX "regional_network_member_network_id_idx" ON "regional_network_member"("network_id");

-- CreateIndex
CREATE INDEX "regional_network_member_body_id_idx" ON "regional_network_member"("body_id");

-- CreateIndex
CREATE INDEX "regional_event_network_id_idx" ON "regional_event"("network_id");

-- CreateIndex
CREATE INDEX "regional_event_offer_id_idx" ON "regional_event"("offer_id");

-- CreateIndex
CREATE INDEX "regional_event_partner_event_id_idx" ON "regional_event_partner"("event_id");

-- CreateIndex
CREATE INDEX "regional_event_partner_body_id_idx" ON "regional_event_partner"("body_id");

-- CreateIndex
CREATE INDEX "regional_project_network_id_idx" ON "regional_project"("network_id");

-- CreateIndex
CREATE INDEX "regional_application_network_id_idx" ON "regional_application"("network_id");

-- CreateIndex
CREATE INDEX "regional_application_recipient_body_id_idx" ON "regional_application"("recipient_body_id");

-- CreateIndex
CREATE INDEX "regional_application_recipient_county_authority_id_idx" ON "regional_application"("recipient_county_authority_id");

-- CreateIndex
CREATE INDEX "regional_research_project_focus_area_id_idx" ON "regional_research_project"("focus_area_id");

-- CreateIndex
CREATE INDEX "regional_research_project_funder_body_id_idx" ON "regional_research_project"("funder_body_id");

-- CreateIndex
CREATE INDEX "regional_research_project_researcher_body_id_idx" ON "regional_research_project"("researcher_body_id");

-- CreateIndex
CREATE INDEX "regional_research_question_project_id_idx" ON "regional_research_question"("project_id");

-- CreateIndex
CREATE INDEX "regional_research_topic_project_id_idx" ON "regional_research_topic"("project_id");

-- CreateIndex
CREATE INDEX "education_provider_body_id_idx" ON "education_provider"("body_id");

-- CreateIndex
CREATE INDEX "education_provider_owner_county_authority_id_idx" ON "education_provider"("owner_county_authority_id");

-- CreateIndex
CREATE INDEX "education_provider_parent_body_id_idx" ON "education_provider"("parent_body_id");

-- CreateIndex
CREATE INDEX "education_provider_name_provider_id_idx" ON "education_provider_name"("provider_id");

-- CreateIndex
CREATE INDEX "education_agreement_focus_area_id_idx" ON "education_agreement"("focus_area_id");

-- CreateIndex
CREATE INDEX "education_agreement_provider_id_idx" ON "education_agreement"("provider_id");

-- CreateIndex
CREATE INDEX "education_agreement_discussed_by_body_id_idx" ON "education_agreement"("discussed_by_body_id");

-- CreateIndex
CREATE INDEX "education_agreement_area_agreement_id_idx" ON "education_agreement_area"("agreement_id");

-- CreateIndex
CREATE INDEX "education_offer_focus_area_id_idx" ON "education_offer"("focus_area_id");

-- CreateIndex
CREATE INDEX "education_offer_provider_id_idx" ON "education_offer"("provider_id");

-- CreateIndex
CREATE INDEX "education_theme_offer_id_idx" ON "education_theme"("offer_id");

-- CreateIndex
CREATE INDEX "education_cohort_offer_id_idx" ON "education_cohort"("offer_id");

-- CreateIndex
CREATE INDEX "education_contribution_offer_id_idx" ON "education_contribution"("offer_id");

-- CreateIndex
CREATE INDEX "education_contribution_body_id_idx" ON "education_contribution"("body_id");

-- CreateIndex
CREATE INDEX "democracy_initiative_focus_area_id_idx" ON "democracy_initiative"("focus_area_id");

-- CreateIndex
CREATE INDEX "democracy_reason_initiative_id_idx" ON "democracy_reason"("initiative_id");

-- CreateIndex
CREATE INDEX "democracy_invited_initiative_id_idx" ON "democracy_invited"("initiative_id");

-- AddForeignKey
ALTER TABLE "regional_focus_area_name" ADD CONSTRAINT "regional_focus_area_name_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_challenge" ADD CONSTRAINT "regional_challenge_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_allocation" ADD CONSTRAINT "regional_allocation_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_measure" ADD CONSTRAINT "regional_measure_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_activity" ADD CONSTRAINT "regional_activity_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "regional_measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_strategy" ADD CONSTRAINT "regional_strategy_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_strategy_revision" ADD CONSTRAINT "regional_strategy_revision_strategy_id_fkey" FOREIGN KEY ("strategy_id") REFERENCES "regional_strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_strategy_basis" ADD CONSTRAINT "regional_strategy_basis_strategy_id_fkey" FOREIGN KEY ("strategy_id") REFERENCES "regional_strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_coordination_event" ADD CONSTRAINT "regional_coordination_event_coordination_id_fkey" FOREIGN KEY ("coordination_id") REFERENCES "regional_coordination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_network" ADD CONSTRAINT "regional_network_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_network_purpose" ADD CONSTRAINT "regional_network_purpose_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "regional_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_network_aim" ADD CONSTRAINT "regional_network_aim_purpose_id_fkey" FOREIGN KEY ("purpose_id") REFERENCES "regional_network_purpose"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_network_member" ADD CONSTRAINT "regional_network_member_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "regional_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_event" ADD CONSTRAINT "regional_event_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "regional_network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_event" ADD CONSTRAINT "regional_event_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "education_offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_event_partner" ADD CONSTRAINT "regional_event_partner_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "regional_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_project" ADD CONSTRAINT "regional_project_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "regional_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_application" ADD CONSTRAINT "regional_application_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "regional_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_research_project" ADD CONSTRAINT "regional_research_project_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_research_question" ADD CONSTRAINT "regional_research_question_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "regional_research_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regional_research_topic" ADD CONSTRAINT "regional_research_topic_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "regional_research_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_provider_name" ADD CONSTRAINT "education_provider_name_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "education_provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_agreement" ADD CONSTRAINT "education_agreement_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_agreement" ADD CONSTRAINT "education_agreement_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "education_provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_agreement_area" ADD CONSTRAINT "education_agreement_area_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "education_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_offer" ADD CONSTRAINT "education_offer_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_offer" ADD CONSTRAINT "education_offer_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "education_provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_theme" ADD CONSTRAINT "education_theme_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "education_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_cohort" ADD CONSTRAINT "education_cohort_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "education_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "education_contribution" ADD CONSTRAINT "education_contribution_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "education_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "democracy_initiative" ADD CONSTRAINT "democracy_initiative_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "regional_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "democracy_reason" ADD CONSTRAINT "democracy_reason_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "democracy_initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "democracy_invited" ADD CONSTRAINT "democracy_invited_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "democracy_initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
