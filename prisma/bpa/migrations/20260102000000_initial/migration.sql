-- CreateEnum
CREATE TYPE "concession_milestone_kind" AS ENUM ('DECISION', 'COMMITMENT', 'ORGANISATION', 'CALL', 'CONTRACT_START', 'CONTRACT_END', 'PROPOSAL');

-- CreateEnum
CREATE TYPE "concession_rounding" AS ENUM ('EACH_UP', 'EACH_DOWN', 'EACH_NEAREST', 'TOTAL_ONLY');

-- CreateEnum
CREATE TYPE "bpa_meeting_kind" AS ENUM ('NETWORK', 'SUPPLIER_FOLLOW_UP', 'BRIEFING');

-- CreateEnum
CREATE TYPE "bpa_audit_method" AS ENUM ('AUDIT', 'CONTROL');

-- CreateEnum
CREATE TYPE "bpa_inquirer" AS ENUM ('USER', 'SUPPLIER', 'MEDIA');

-- CreateEnum
CREATE TYPE "bpa_funding_kind" AS ENUM ('EXTRA_CONTRIBUTION', 'ORDINARY_CONTRIBUTION', 'STAFF');

-- CreateEnum
CREATE TYPE "bpa_funding_status" AS ENUM ('CONDITIONAL', 'DECIDED', 'PAID');

-- CreateEnum
CREATE TYPE "bpa_preserved" AS ENUM ('PAGE', 'EXCERPT', 'TITLE');

-- CreateTable
CREATE TABLE "user_controlled_assistance" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "abbreviation" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "audience" TEXT NOT NULL,
    "audience_en" TEXT,
    "assessment" TEXT NOT NULL,
    "assessment_en" TEXT,
    "has_municipal_operation" BOOLEAN NOT NULL,

    CONSTRAINT "user_controlled_assistance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_round" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "call_year_min" INTEGER NOT NULL,
    "call_year_max" INTEGER NOT NULL,
    "owner_body_id" TEXT NOT NULL,
    "procurement_body_id" TEXT NOT NULL,
    "participant_count" INTEGER NOT NULL,
    "participants_known" BOOLEAN NOT NULL,
    "supplier_count" INTEGER NOT NULL,
    "supplier_names_known" BOOLEAN NOT NULL,
    "supplier_note" TEXT NOT NULL,
    "supplier_note_en" TEXT NOT NULL,
    "applicant_count" INTEGER,
    "shortlist_count" INTEGER,
    "population_covered" INTEGER,
    "user_count" INTEGER,
    "user_count_approximate" BOOLEAN NOT NULL DEFAULT false,
    "user_count_year" INTEGER,
    "value_nok" INTEGER,
    "value_approximate" BOOLEAN NOT NULL DEFAULT false,
    "has_identical_agreements" BOOLEAN,
    "has_fixed_price" BOOLEAN,
    "keeps_quality_criteria" BOOLEAN,

    CONSTRAINT "concession_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_period_reading" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "stated_from" DATE,
    "stated_from_precision" TEXT,
    "stated_to" DATE,
    "stated_to_precision" TEXT,
    "is_used" BOOLEAN NOT NULL,

    CONSTRAINT "concession_period_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_preparation_reading" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "year" INTEGER NOT NULL,
    "from_quarter" INTEGER,
    "to_quarter" INTEGER,

    CONSTRAINT "concession_preparation_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_participant_group" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "stated_count" INTEGER NOT NULL,
    "members_known" BOOLEAN NOT NULL,

    CONSTRAINT "concession_participant_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_participant" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "is_alliance_member" BOOLEAN,

    CONSTRAINT "concession_participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_contribution" (
    "id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "population_date" DATE NOT NULL,
    "population" INTEGER NOT NULL,
    "amount_nok" INTEGER NOT NULL,

    CONSTRAINT "concession_contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_agreement" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "supplier_count" INTEGER NOT NULL,
    "is_identical" BOOLEAN NOT NULL,

    CONSTRAINT "concession_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_supplier" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "other_name" TEXT,
    "is_shortlisted" BOOLEAN NOT NULL,
    "is_contracted" BOOLEAN,
    "contracted_seen" DATE,
    "contracted_seen_precision" TEXT,

    CONSTRAINT "concession_supplier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_milestone" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "kind" "concession_milestone_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "body_id" TEXT,
    "case_number" TEXT,
    "case_id" TEXT,
    "meeting_id" TEXT,

    CONSTRAINT "concession_milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_measure" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "activity" TEXT,
    "activity_en" TEXT,
    "when_label" TEXT NOT NULL,
    "from_quarter" INTEGER NOT NULL,
    "to_quarter" INTEGER NOT NULL,

    CONSTRAINT "concession_measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_responsibility" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "holder" TEXT NOT NULL,
    "holder_en" TEXT,
    "body_id" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "year" INTEGER NOT NULL,

    CONSTRAINT "concession_responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_commitment" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "collected_year" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "bpa_commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_derivation" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "amount_nok" INTEGER NOT NULL,
    "rate_per_inhabitant_nok" DECIMAL(6,2) NOT NULL,
    "implied_population" INTEGER NOT NULL,
    "population_date" DATE NOT NULL,
    "population_sum" INTEGER NOT NULL,
    "exact_amount_nok" DECIMAL(12,2) NOT NULL,
    "odd_population_count" INTEGER NOT NULL,
    "rounding" "concession_rounding" NOT NULL,
    "pairs_tried" INTEGER NOT NULL,
    "first_year_tried" INTEGER NOT NULL,
    "last_year_tried" INTEGER NOT NULL,
    "roundings_tried" INTEGER NOT NULL,
    "tolerance_nok" INTEGER NOT NULL,
    "solution_count" INTEGER NOT NULL,

    CONSTRAINT "concession_derivation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_absence" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "derivation_id" TEXT,
    "position" INTEGER NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "concession_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concession_derivation_total" (
    "id" TEXT NOT NULL,
    "derivation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "population" INTEGER NOT NULL,
    "member_population" INTEGER NOT NULL,

    CONSTRAINT "concession_derivation_total_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_population" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "population" INTEGER NOT NULL,

    CONSTRAINT "bpa_population_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_network" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "body_id" TEXT NOT NULL,
    "initiator_body_id" TEXT NOT NULL,
    "leader_body_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,

    CONSTRAINT "bpa_network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_attendance" (
    "id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "bpa_attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_meeting" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "network_id" TEXT,
    "kind" "bpa_meeting_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "year" INTEGER NOT NULL,
    "meeting_count" INTEGER,
    "body_id" TEXT NOT NULL,
    "counterpart" TEXT,
    "counterpart_en" TEXT,
    "municipality_id" TEXT,
    "forum" TEXT,
    "forum_en" TEXT,

    CONSTRAINT "bpa_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_topic" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "bpa_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_audit" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "year" INTEGER NOT NULL,
    "decided_year" INTEGER NOT NULL,
    "decided_by_body_id" TEXT NOT NULL,
    "is_carried_out" BOOLEAN,

    CONSTRAINT "bpa_audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_audit_subject" (
    "id" TEXT NOT NULL,
    "audit_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "method" "bpa_audit_method" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "bpa_audit_subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_inquiry" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "inquirer" "bpa_inquirer" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "year" INTEGER NOT NULL,
    "inquiry_count" INTEGER,
    "answered_by_body_id" TEXT NOT NULL,
    "on_behalf_of" TEXT NOT NULL,
    "on_behalf_of_en" TEXT,

    CONSTRAINT "bpa_inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_secretariat_task" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "year" INTEGER NOT NULL,

    CONSTRAINT "bpa_secretariat_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_funding" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "bpa_funding_kind" NOT NULL,
    "status" "bpa_funding_status" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "rate_per_inhabitant_nok" DECIMAL(6,2),
    "amount_nok" INTEGER,
    "purpose" TEXT,
    "purpose_en" TEXT,
    "decided_by_body_id" TEXT,

    CONSTRAINT "bpa_funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_assessment" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "speaker_en" TEXT,
    "speaker_name" TEXT,
    "body_id" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "bpa_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bpa_publication" (
    "id" TEXT NOT NULL,
    "round_id" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "url" TEXT,
    "preserved" "bpa_preserved" NOT NULL,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "bpa_publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "concession_round_owner_body_id_idx" ON "concession_round"("owner_body_id");

-- CreateIndex
CREATE INDEX "concession_round_procurement_body_id_idx" ON "concession_round"("procurement_body_id");

-- CreateIndex
CREATE INDEX "concession_period_reading_round_id_idx" ON "concession_period_reading"("round_id");

-- CreateIndex
CREATE INDEX "concession_preparation_reading_round_id_idx" ON "concession_preparation_reading"("round_id");

-- CreateIndex
CREATE INDEX "concession_participant_group_round_id_idx" ON "concession_participant_group"("round_id");

-- CreateIndex
CREATE INDEX "concession_participant_round_id_idx" ON "concession_participant"("round_id");

-- CreateIndex
CREATE INDEX "concession_participant_group_id_idx" ON "concession_participant"("group_id");

-- CreateIndex
CREATE INDEX "concession_participant_municipality_id_idx" ON "concession_participant"("municipality_id");

-- CreateIndex
CREATE INDEX "concession_contribution_participant_id_idx" ON "concession_contribution"("participant_id");

-- CreateIndex
CREATE INDEX "concession_agreement_round_id_idx" ON "concession_agreement"("round_id");

-- CreateIndex
CREATE INDEX "concession_agreement_municipality_id_idx" ON "concession_agreement"("municipality_id");

-- CreateIndex
CREATE INDEX "concession_supplier_round_id_idx" ON "concession_supplier"("round_id");

-- CreateIndex
CREATE INDEX "concession_milestone_round_id_idx" ON "concession_milestone"("round_id");

-- CreateIndex
CREATE INDEX "concession_milestone_body_id_idx" ON "concession_milestone"("body_id");

-- CreateIndex
CREATE INDEX "concession_milestone_case_id_idx" ON "concession_milestone"("case_id");

-- CreateIndex
CREATE INDEX "concession_milestone_meeting_id_idx" ON "concession_milestone"("meeting_id");

-- CreateIndex
CREATE INDEX "concession_measure_round_id_idx" ON "concession_measure"("round_id");

-- CreateIndex
CREATE INDEX "concession_responsibility_round_id_idx" ON "concession_responsibility"("round_id");

-- CreateIndex
CREATE INDEX "concession_responsibility_body_id_idx" ON "concession_responsibility"("body_id");

-- CreateIndex
CREATE INDEX "bpa_commitment_round_id_idx" ON "bpa_commitment"("round_id");

-- CreateIndex
CREATE INDEX "concession_derivation_round_id_idx" ON "concession_derivation"("round_id");

-- CreateIndex
CREATE INDEX "concession_absence_round_id_idx" ON "concession_absence"("round_id");

-- CreateIndex
CREATE INDEX "concession_absence_derivation_id_idx" ON "concession_absence"("derivation_id");

-- CreateIndex
CREATE INDEX "concession_absence_municipality_id_idx" ON "concession_absence"("municipality_id");

-- CreateIndex
CREATE INDEX "concession_derivation_total_derivation_id_idx" ON "concession_derivation_total"("derivation_id");

-- CreateIndex
CREATE INDEX "bpa_population_round_id_idx" ON "bpa_population"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "bpa_population_municipality_id_date_key" ON "bpa_population"("municipality_id", "date");

-- CreateIndex
CREATE INDEX "bpa_network_body_id_idx" ON "bpa_network"("body_id");

-- CreateIndex
CREATE INDEX "bpa_network_initiator_body_id_idx" ON "bpa_network"("initiator_body_id");

-- CreateIndex
CREATE INDEX "bpa_network_leader_body_id_idx" ON "bpa_network"("leader_body_id");

-- CreateIndex
CREATE INDEX "bpa_attendance_network_id_idx" ON "bpa_attendance"("network_id");

-- CreateIndex
CREATE INDEX "bpa_meeting_network_id_idx" ON "bpa_meeting"("network_id");

-- CreateIndex
CREATE INDEX "bpa_meeting_body_id_idx" ON "bpa_meeting"("body_id");

-- CreateIndex
CREATE INDEX "bpa_meeting_municipality_id_idx" ON "bpa_meeting"("municipality_id");

-- CreateIndex
CREATE INDEX "bpa_topic_meeting_id_idx" ON "bpa_topic"("meeting_id");

-- CreateIndex
CREATE INDEX "bpa_audit_round_id_idx" ON "bpa_audit"("round_id");

-- CreateIndex
CREATE INDEX "bpa_audit_network_id_idx" ON "bpa_audit"("network_id");

-- CreateIndex
CREATE INDEX "bpa_audit_decided_by_body_id_idx" ON "bpa_audit"("decided_by_body_id");

-- CreateIndex
CREATE INDEX "bpa_audit_subject_audit_id_idx" ON "bpa_audit_subject"("audit_id");

-- CreateIndex
CREATE INDEX "bpa_inquiry_answered_by_body_id_idx" ON "bpa_inquiry"("answered_by_body_id");

-- CreateIndex
CREATE INDEX "bpa_secretariat_task_body_id_idx" ON "bpa_secretariat_task"("body_id");

-- CreateIndex
CREATE INDEX "bpa_funding_round_id_idx" ON "bpa_funding"("round_id");

-- CreateIndex
CREATE INDEX "bpa_funding_decided_by_body_id_idx" ON "bpa_funding"("decided_by_body_id");

-- CreateIndex
CREATE INDEX "bpa_assessment_body_id_idx" ON "bpa_assessment"("body_id");

-- CreateIndex
CREATE INDEX "bpa_publication_round_id_idx" ON "bpa_publication"("round_id");

-- AddForeignKey
ALTER TABLE "concession_period_reading" ADD CONSTRAINT "concession_period_reading_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_preparation_reading" ADD CONSTRAINT "concession_preparation_reading_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_participant_group" ADD CONSTRAINT "concession_participant_group_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_participant" ADD CONSTRAINT "concession_participant_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_participant" ADD CONSTRAINT "concession_participant_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "concession_participant_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_contribution" ADD CONSTRAINT "concession_contribution_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "concession_participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_agreement" ADD CONSTRAINT "concession_agreement_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_supplier" ADD CONSTRAINT "concession_supplier_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_milestone" ADD CONSTRAINT "concession_milestone_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_measure" ADD CONSTRAINT "concession_measure_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_responsibility" ADD CONSTRAINT "concession_responsibility_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_commitment" ADD CONSTRAINT "bpa_commitment_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_derivation" ADD CONSTRAINT "concession_derivation_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_absence" ADD CONSTRAINT "concession_absence_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_absence" ADD CONSTRAINT "concession_absence_derivation_id_fkey" FOREIGN KEY ("derivation_id") REFERENCES "concession_derivation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concession_derivation_total" ADD CONSTRAINT "concession_derivation_total_derivation_id_fkey" FOREIGN KEY ("derivation_id") REFERENCES "concession_derivation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_population" ADD CONSTRAINT "bpa_population_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_attendance" ADD CONSTRAINT "bpa_attendance_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "bpa_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_meeting" ADD CONSTRAINT "bpa_meeting_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "bpa_network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_topic" ADD CONSTRAINT "bpa_topic_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "bpa_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_audit" ADD CONSTRAINT "bpa_audit_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_audit" ADD CONSTRAINT "bpa_audit_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "bpa_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_audit_subject" ADD CONSTRAINT "bpa_audit_subject_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "bpa_audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_funding" ADD CONSTRAINT "bpa_funding_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bpa_publication" ADD CONSTRAINT "bpa_publication_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "concession_round"("id") ON DELETE SET NULL ON UPDATE CASCADE;
