-- CreateEnum
CREATE TYPE "orchestra_ensemble_kind" AS ENUM ('ORCHESTRA', 'JUNIOR_GROUP');

-- CreateEnum
CREATE TYPE "orchestra_name_usage" AS ENUM ('FULL_NAME', 'SHORT_NAME', 'VARIANT', 'NAMESAKE');

-- CreateEnum
CREATE TYPE "orchestra_operation_status" AS ENUM ('RUNNING', 'PROVISIONAL', 'NOT_KNOWN');

-- CreateEnum
CREATE TYPE "orchestra_milestone_kind" AS ENUM ('DECISION', 'START', 'RECRUITMENT_OF_STAFF', 'PROPOSAL', 'ANNOUNCEMENT');

-- CreateEnum
CREATE TYPE "orchestra_count_basis" AS ENUM ('ANNUAL_REPORT', 'DERIVED', 'PUBLIC_PAGE');

-- CreateEnum
CREATE TYPE "orchestra_frequency_unit" AS ENUM ('YEAR', 'MONTH');

-- CreateEnum
CREATE TYPE "orchestra_partner_kind" AS ENUM ('PROFESSIONAL_ORCHESTRA', 'YOUTH_ORCHESTRA', 'ORCHESTRA', 'MUSICIANS', 'FOUNDATION', 'ASSOCIATION', 'MUSIC_AND_ARTS_SCHOOL', 'PROGRAMME');

-- CreateEnum
CREATE TYPE "orchestra_staff_kind" AS ENUM ('CONDUCTOR', 'GENERAL_MANAGER', 'PROJECT_MANAGER', 'INITIATOR');

-- CreateEnum
CREATE TYPE "orchestra_employment" AS ENUM ('HOURLY', 'PART_TIME', 'NONE');

-- CreateEnum
CREATE TYPE "orchestra_recruitment_source_kind" AS ENUM ('MUSIC_AND_ARTS_SCHOOL', 'SCHOOL_ORCHESTRA', 'SCHOOL_BAND', 'UPPER_SECONDARY_SCHOOL');

-- CreateEnum
CREATE TYPE "orchestra_activity_kind" AS ENUM ('RECRUITMENT', 'REHEARSAL', 'PROJECT');

-- CreateEnum
CREATE TYPE "orchestra_activity_status" AS ENUM ('PLANNED', 'DONE');

-- CreateEnum
CREATE TYPE "orchestra_leaver_destination_kind" AS ENUM ('NATIONAL_TALENT_PROGRAMME', 'MUSIC_PROGRAMME', 'HIGHER_MUSIC_EDUCATION', 'UPPER_AGE_LIMIT');

-- CreateEnum
CREATE TYPE "orchestra_traveller_kind" AS ENUM ('PLAYER', 'CONDUCTOR', 'TEACHER', 'TOUR_LEADER', 'COMPANION', 'WHOLE_PARTY');

-- CreateEnum
CREATE TYPE "orchestra_tour_contact_kind" AS ENUM ('MUSICIANS', 'SOLOISTS', 'YOUTH_ORCHESTRA');

-- CreateEnum
CREATE TYPE "orchestra_project_activity_kind" AS ENUM ('SECTIONAL_REHEARSAL', 'ENSEMBLE_PLAYING', 'INSPIRATIONAL_CONCERT', 'JOINT_MEETING');

-- CreateEnum
CREATE TYPE "orchestra_funding_kind" AS ENUM ('PROPOSED_BUDGET', 'CORE_FUNDING', 'PROJECT_GRANT', 'SUPPLEMENT', 'OVERSPEND');

-- CreateTable
CREATE TABLE "ensemble" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "orchestra_ensemble_kind" NOT NULL,
    "body_id" TEXT NOT NULL,
    "organiser_body_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "is_free" BOOLEAN NOT NULL,
    "description" TEXT NOT NULL,
    "description_en" TEXT,
    "purpose" TEXT,
    "purpose_en" TEXT,
    "rehearsal_place" TEXT,
    "rehearsal_place_en" TEXT,

    CONSTRAINT "ensemble_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ensemble_id" TEXT,
    "partner_id" TEXT,
    "name" TEXT NOT NULL,
    "usage" "orchestra_name_usage" NOT NULL,
    "other_bearer" TEXT,
    "website" TEXT,

    CONSTRAINT "name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "age_limit" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "min_age" INTEGER NOT NULL,
    "max_age" INTEGER NOT NULL,
    "stated_date" DATE,
    "stated_date_precision" TEXT,

    CONSTRAINT "age_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operation" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "status" "orchestra_operation_status" NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "from_text" TEXT,
    "from_text_en" TEXT,
    "to_text" TEXT,
    "to_text_en" TEXT,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "kind" "orchestra_milestone_kind" NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "body_id" TEXT,
    "unanimous" BOOLEAN,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "season" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "ensemble_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "organiser_body_id" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "master_class_count" INTEGER,
    "weekend_gathering_count" INTEGER,
    "concert_count" INTEGER,
    "all_municipalities_represented" BOOLEAN,
    "representation_goal" TEXT,
    "representation_goal_en" TEXT,

    CONSTRAINT "season_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_count" (
    "id" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "season_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "basis" "orchestra_count_basis" NOT NULL,
    "preferred" BOOLEAN NOT NULL DEFAULT true,
    "change" INTEGER,
    "previous_count" INTEGER,
    "min_age" INTEGER,
    "max_age" INTEGER,
    "stated_date" DATE,
    "stated_date_precision" TEXT,

    CONSTRAINT "membership_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" TEXT NOT NULL,
    "season_id" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "all_concerts" BOOLEAN,
    "days_per_weekend_gathering" INTEGER,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathering_frequency" (
    "id" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "season_id" TEXT,
    "times" INTEGER NOT NULL,
    "per" "orchestra_frequency_unit" NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "stated_date" DATE,
    "stated_date_precision" TEXT,

    CONSTRAINT "gathering_frequency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "orchestra_partner_kind" NOT NULL,
    "body_id" TEXT,
    "abbreviation" TEXT,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_appearance" (
    "id" TEXT NOT NULL,
    "season_id" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "in_seminars" BOOLEAN NOT NULL,
    "in_rehearsals" BOOLEAN NOT NULL,
    "in_concerts" BOOLEAN NOT NULL,

    CONSTRAINT "guest_appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "id" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "kind" "orchestra_staff_kind" NOT NULL,
    "person_name" TEXT,
    "employment" "orchestra_employment",
    "position_percent" INTEGER,
    "project_id" TEXT,
    "office" TEXT,
    "office_en" TEXT,
    "municipality_id" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tutor_group" (
    "id" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "employment" "orchestra_employment",
    "sectional_rehearsals" BOOLEAN NOT NULL,
    "rehearsals" BOOLEAN NOT NULL DEFAULT false,
    "concerts" BOOLEAN NOT NULL DEFAULT false,
    "master_classes" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "tutor_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recruitment_source" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "kind" "orchestra_recruitment_source_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "recruitment_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "season_id" TEXT NOT NULL,
    "kind" "orchestra_activity_kind" NOT NULL,
    "status" "orchestra_activity_status" NOT NULL,
    "measure" TEXT NOT NULL,
    "measure_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "ongoing" BOOLEAN,
    "purpose" TEXT,
    "purpose_en" TEXT,
    "reason" TEXT,
    "reason_en" TEXT,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_municipality" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "activity_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,

    CONSTRAINT "activity_municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leaver_destination" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "season_id" TEXT NOT NULL,
    "kind" "orchestra_leaver_destination_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "leaver_destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tour" (
    "id" TEXT NOT NULL,
    "season_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "country_code" TEXT NOT NULL,
    "travel_from" DATE,
    "travel_to" DATE,
    "invited_partner_id" TEXT,
    "concert_count" INTEGER NOT NULL,
    "reception" TEXT,
    "reception_en" TEXT,

    CONSTRAINT "tour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tour_party_count" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "tour_id" TEXT NOT NULL,
    "kind" "orchestra_traveller_kind" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "tour_party_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tour_contact" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "tour_id" TEXT NOT NULL,
    "kind" "orchestra_tour_contact_kind" NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "tour_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concert" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "season_id" TEXT NOT NULL,
    "tour_id" TEXT,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "festival" TEXT,
    "festival_number" INTEGER,
    "venue" TEXT,
    "venue_en" TEXT,
    "place" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "well_attended" BOOLEAN,

    CONSTRAINT "concert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "owner_partner_id" TEXT NOT NULL,
    "funder_partner_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_activity" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" "orchestra_project_activity_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "partner_id" TEXT,

    CONSTRAINT "project_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "friends_id" TEXT,
    "grant_scheme" TEXT,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "friends_association" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "constituted_date" DATE,
    "constituted_date_precision" TEXT,
    "professional_activities" BOOLEAN NOT NULL,
    "social_activities" BOOLEAN NOT NULL,
    "description" TEXT NOT NULL,
    "description_en" TEXT,

    CONSTRAINT "friends_association_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding" (
    "id" TEXT NOT NULL,
    "kind" "orchestra_funding_kind" NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "season_id" TEXT,
    "year" INTEGER,
    "project_id" TEXT,
    "tour_id" TEXT,
    "giver_body_id" TEXT,
    "giver_partner_id" TEXT,
    "amount_nok" INTEGER,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "earmarked" BOOLEAN NOT NULL DEFAULT false,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,

    CONSTRAINT "funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_cost" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "funding_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "funding_cost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "musician" (
    "id" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "birth_year" INTEGER NOT NULL,
    "instrument" TEXT NOT NULL,
    "ensemble_id" TEXT NOT NULL,
    "municipality_id" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "musician_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardian" (
    "id" TEXT NOT NULL,
    "musician_id" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "guardian_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ensemble_parent_id_idx" ON "ensemble"("parent_id");

-- CreateIndex
CREATE INDEX "name_ensemble_id_idx" ON "name"("ensemble_id");

-- CreateIndex
CREATE INDEX "name_partner_id_idx" ON "name"("partner_id");

-- CreateIndex
CREATE INDEX "age_limit_ensemble_id_idx" ON "age_limit"("ensemble_id");

-- CreateIndex
CREATE INDEX "operation_ensemble_id_idx" ON "operation"("ensemble_id");

-- CreateIndex
CREATE INDEX "milestone_ensemble_id_idx" ON "milestone"("ensemble_id");

-- CreateIndex
CREATE UNIQUE INDEX "season_year_key" ON "season"("year");

-- CreateIndex
CREATE INDEX "season_ensemble_id_idx" ON "season"("ensemble_id");

-- CreateIndex
CREATE INDEX "membership_count_ensemble_id_idx" ON "membership_count"("ensemble_id");

-- CreateIndex
CREATE INDEX "membership_count_season_id_idx" ON "membership_count"("season_id");

-- CreateIndex
CREATE INDEX "participation_season_id_idx" ON "participation"("season_id");

-- CreateIndex
CREATE INDEX "participation_ensemble_id_idx" ON "participation"("ensemble_id");

-- CreateIndex
CREATE INDEX "gathering_frequency_ensemble_id_idx" ON "gathering_frequency"("ensemble_id");

-- CreateIndex
CREATE INDEX "gathering_frequency_season_id_idx" ON "gathering_frequency"("season_id");

-- CreateIndex
CREATE INDEX "guest_appearance_season_id_idx" ON "guest_appearance"("season_id");

-- CreateIndex
CREATE INDEX "guest_appearance_partner_id_idx" ON "guest_appearance"("partner_id");

-- CreateIndex
CREATE INDEX "staff_role_ensemble_id_idx" ON "staff_role"("ensemble_id");

-- CreateIndex
CREATE INDEX "staff_role_project_id_idx" ON "staff_role"("project_id");

-- CreateIndex
CREATE INDEX "tutor_group_ensemble_id_idx" ON "tutor_group"("ensemble_id");

-- CreateIndex
CREATE INDEX "tutor_group_partner_id_idx" ON "tutor_group"("partner_id");

-- CreateIndex
CREATE INDEX "recruitment_source_ensemble_id_idx" ON "recruitment_source"("ensemble_id");

-- CreateIndex
CREATE INDEX "activity_season_id_idx" ON "activity"("season_id");

-- CreateIndex
CREATE INDEX "activity_municipality_municipality_id_idx" ON "activity_municipality"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_municipality_activity_id_municipality_id_key" ON "activity_municipality"("activity_id", "municipality_id");

-- CreateIndex
CREATE INDEX "leaver_destination_season_id_idx" ON "leaver_destination"("season_id");

-- CreateIndex
CREATE INDEX "tour_season_id_idx" ON "tour"("season_id");

-- CreateIndex
CREATE INDEX "tour_invited_partner_id_idx" ON "tour"("invited_partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "tour_party_count_tour_id_kind_key" ON "tour_party_count"("tour_id", "kind");

-- CreateIndex
CREATE INDEX "tour_contact_tour_id_idx" ON "tour_contact"("tour_id");

-- CreateIndex
CREATE INDEX "concert_season_id_idx" ON "concert"("season_id");

-- CreateIndex
CREATE INDEX "concert_tour_id_idx" ON "concert"("tour_id");

-- CreateIndex
CREATE INDEX "project_ensemble_id_idx" ON "project"("ensemble_id");

-- CreateIndex
CREATE INDEX "project_owner_partner_id_idx" ON "project"("owner_partner_id");

-- CreateIndex
CREATE INDEX "project_funder_partner_id_idx" ON "project"("funder_partner_id");

-- CreateIndex
CREATE INDEX "project_activity_project_id_idx" ON "project_activity"("project_id");

-- CreateIndex
CREATE INDEX "project_activity_partner_id_idx" ON "project_activity"("partner_id");

-- CreateIndex
CREATE INDEX "affiliation_ensemble_id_idx" ON "affiliation"("ensemble_id");

-- CreateIndex
CREATE INDEX "affiliation_partner_id_idx" ON "affiliation"("partner_id");

-- CreateIndex
CREATE INDEX "affiliation_friends_id_idx" ON "affiliation"("friends_id");

-- CreateIndex
CREATE INDEX "funding_ensemble_id_idx" ON "funding"("ensemble_id");

-- CreateIndex
CREATE INDEX "funding_season_id_idx" ON "funding"("season_id");

-- CreateIndex
CREATE INDEX "funding_project_id_idx" ON "funding"("project_id");

-- CreateIndex
CREATE INDEX "funding_tour_id_idx" ON "funding"("tour_id");

-- CreateIndex
CREATE INDEX "funding_giver_partner_id_idx" ON "funding"("giver_partner_id");

-- CreateIndex
CREATE INDEX "funding_cost_funding_id_idx" ON "funding_cost"("funding_id");

-- CreateIndex
CREATE INDEX "musician_ensemble_id_idx" ON "musician"("ensemble_id");

-- CreateIndex
CREATE INDEX "guardian_musician_id_idx" ON "guardian"("musician_id");

-- AddForeignKey
ALTER TABLE "ensemble" ADD CONSTRAINT "ensemble_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "ensemble"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name" ADD CONSTRAINT "name_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name" ADD CONSTRAINT "name_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "age_limit" ADD CONSTRAINT "age_limit_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "season" ADD CONSTRAINT "season_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_count" ADD CONSTRAINT "membership_count_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_count" ADD CONSTRAINT "membership_count_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_frequency" ADD CONSTRAINT "gathering_frequency_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_frequency" ADD CONSTRAINT "gathering_frequency_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_appearance" ADD CONSTRAINT "guest_appearance_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_appearance" ADD CONSTRAINT "guest_appearance_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tutor_group" ADD CONSTRAINT "tutor_group_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tutor_group" ADD CONSTRAINT "tutor_group_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recruitment_source" ADD CONSTRAINT "recruitment_source_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_municipality" ADD CONSTRAINT "activity_municipality_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaver_destination" ADD CONSTRAINT "leaver_destination_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour" ADD CONSTRAINT "tour_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour" ADD CONSTRAINT "tour_invited_partner_id_fkey" FOREIGN KEY ("invited_partner_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_party_count" ADD CONSTRAINT "tour_party_count_tour_id_fkey" FOREIGN KEY ("tour_id") REFERENCES "tour"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour_contact" ADD CONSTRAINT "tour_contact_tour_id_fkey" FOREIGN KEY ("tour_id") REFERENCES "tour"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concert" ADD CONSTRAINT "concert_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concert" ADD CONSTRAINT "concert_tour_id_fkey" FOREIGN KEY ("tour_id") REFERENCES "tour"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_owner_partner_id_fkey" FOREIGN KEY ("owner_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_funder_partner_id_fkey" FOREIGN KEY ("funder_partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_activity" ADD CONSTRAINT "project_activity_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_activity" ADD CONSTRAINT "project_activity_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_friends_id_fkey" FOREIGN KEY ("friends_id") REFERENCES "friends_association"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "season"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_tour_id_fkey" FOREIGN KEY ("tour_id") REFERENCES "tour"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_giver_partner_id_fkey" FOREIGN KEY ("giver_partner_id") REFERENCES "partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_cost" ADD CONSTRAINT "funding_cost_funding_id_fkey" FOREIGN KEY ("funding_id") REFERENCES "funding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "musician" ADD CONSTRAINT "musician_ensemble_id_fkey" FOREIGN KEY ("ensemble_id") REFERENCES "ensemble"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_musician_id_fkey" FOREIGN KEY ("musician_id") REFERENCES "musician"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
