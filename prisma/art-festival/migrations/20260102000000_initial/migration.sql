-- CreateEnum
CREATE TYPE "festival_artist_category_kind" AS ENUM ('VISUAL_ARTIST', 'CRAFT_ARTIST');

-- CreateEnum
CREATE TYPE "festival_artist_count_kind" AS ENUM ('INVITED', 'APPLICATIONS', 'ACCEPTED', 'PARTICIPANTS', 'DEBUTANTS', 'OPEN_STUDIOS', 'SHOWING_AT_SITE');

-- CreateEnum
CREATE TYPE "festival_visit_kind" AS ENUM ('ALL', 'JOINT_EXHIBITION', 'STUDIOS', 'PUPILS', 'CHILDREN_AND_YOUNG');

-- CreateEnum
CREATE TYPE "festival_person_role" AS ENUM ('ARTIST', 'CURATOR', 'WORKSHOP_LEADER', 'GUIDE', 'STORYTELLER', 'CONTACT', 'RESPONSIBLE');

-- CreateEnum
CREATE TYPE "festival_partner_role" AS ENUM ('COLLABORATOR', 'LENDER', 'OPERATOR');

-- CreateEnum
CREATE TYPE "festival_aim_kind" AS ENUM ('FOCUS', 'AIM');

-- CreateEnum
CREATE TYPE "festival_evaluation_kind" AS ENUM ('PRAISE', 'DIFFICULTY', 'EFFECT', 'WISH');

-- CreateEnum
CREATE TYPE "festival_funding_kind" AS ENUM ('PROPOSED_BUDGET', 'ALLIANCE', 'EXTERNAL_GRANT', 'EXTERNAL_NEEDED', 'HOST', 'COUNTY_SUPPORT');

-- CreateEnum
CREATE TYPE "festival_group_kind" AS ENUM ('PROJECT_GROUP', 'EXPERT_GROUP', 'CULTURE_NETWORK');

-- CreateEnum
CREATE TYPE "festival_staff_kind" AS ENUM ('PROJECT_MANAGER');

-- CreateEnum
CREATE TYPE "festival_milestone_kind" AS ENUM ('START', 'DECISION', 'PROPOSAL', 'OPINION', 'ANNOUNCEMENT');

-- CreateEnum
CREATE TYPE "festival_cycle_phase" AS ENUM ('FUNDING', 'CALL', 'APPLICATION', 'JURY', 'ACCEPTANCE', 'HOST', 'COMMUNICATION', 'PREPARATION', 'OPENING', 'MARKETING', 'REPORTING', 'REVIEW');

-- CreateTable
CREATE TABLE "festival" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "start_year" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "description_en" TEXT,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,
    "claim" TEXT,
    "claim_en" TEXT,
    "is_juried" BOOLEAN NOT NULL,
    "works_per_artist" INTEGER NOT NULL,
    "open_studio_weekends" INTEGER NOT NULL,
    "is_ambulatory" BOOLEAN NOT NULL,
    "email" TEXT,

    CONSTRAINT "festival_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "artist_category" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "festival_id" TEXT NOT NULL,
    "kind" "festival_artist_category_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "artist_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organiser" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "festival_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "organiser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT,
    "municipality_id" TEXT,
    "description" TEXT,
    "description_en" TEXT,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue_name" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "venue_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "venue_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" TEXT NOT NULL,
    "festival_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "stated_number" INTEGER,
    "jubilee" TEXT,
    "jubilee_en" TEXT,
    "venue_id" TEXT NOT NULL,
    "exhibition_from" DATE,
    "exhibition_to" DATE,
    "period_as_printed" TEXT,
    "opening_date" DATE,
    "opening_time" TEXT,
    "application_deadline" DATE,
    "invitation" TEXT,
    "invitation_en" TEXT,
    "area_square_metres" INTEGER,
    "area_approximate" BOOLEAN NOT NULL DEFAULT false,
    "project_room_count" INTEGER,
    "project_room_theme" TEXT,
    "project_room_theme_en" TEXT,
    "sales_nok" INTEGER,
    "obligatory_studio_weekends" INTEGER,
    "local_exhibition_count" INTEGER,
    "has_side_projects" BOOLEAN,
    "public_health_project_count" INTEGER,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,

    CONSTRAINT "host_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_contribution" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "amount_nok" INTEGER,
    "original_amount_nok" INTEGER,
    "decided_date" DATE,
    "decided_date_precision" TEXT,
    "decided_by_body_id" TEXT,
    "case_number" TEXT,
    "case_id" TEXT,
    "covered_by" TEXT,
    "covered_by_en" TEXT,

    CONSTRAINT "host_contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open_studio_weekend" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "open_from" DATE NOT NULL,
    "open_to" DATE NOT NULL,

    CONSTRAINT "open_studio_weekend_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "artist_count" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "kind" "festival_artist_count_kind" NOT NULL,
    "count" INTEGER NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "artist_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_count" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "kind" "festival_visit_kind" NOT NULL,
    "count" INTEGER NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "part_of" "festival_visit_kind",
    "visitor_group" TEXT,
    "visitor_group_en" TEXT,
    "municipality_id" TEXT,
    "leaves_out" TEXT,
    "leaves_out_en" TEXT,

    CONSTRAINT "visit_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rolling_total" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "festival_id" TEXT NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "artists" INTEGER NOT NULL,
    "visits" INTEGER NOT NULL,

    CONSTRAINT "rolling_total_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_count" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "county_authority_id" TEXT,
    "named_municipality_id" TEXT,
    "stated_where" TEXT,
    "stated_where_en" TEXT,

    CONSTRAINT "municipality_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "municipality_count_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "county_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "juror" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,

    CONSTRAINT "juror_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "body_id" TEXT,
    "municipality_id" TEXT,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "side_project" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "description" TEXT NOT NULL,
    "description_en" TEXT,
    "outcome" TEXT,
    "outcome_en" TEXT,
    "participants" TEXT,
    "participants_en" TEXT,
    "is_public_health" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "side_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "side_project_part" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side_project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "side_project_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "side_project_person" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side_project_id" TEXT NOT NULL,
    "part_id" TEXT,
    "person_name" TEXT NOT NULL,
    "role" "festival_person_role" NOT NULL,
    "institution" TEXT,
    "body_id" TEXT,

    CONSTRAINT "side_project_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "side_project_partner" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side_project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "festival_partner_role" NOT NULL,
    "body_id" TEXT,
    "municipality_id" TEXT,

    CONSTRAINT "side_project_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "side_project_aim" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "kind" "festival_aim_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "side_project_aim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_exhibition" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,

    CONSTRAINT "local_exhibition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_exhibition_host" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "local_exhibition_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,

    CONSTRAINT "local_exhibition_host_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_point" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "kind" "festival_evaluation_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "repeated" BOOLEAN NOT NULL DEFAULT false,
    "met_in_edition_id" TEXT,

    CONSTRAINT "evaluation_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding" (
    "id" TEXT NOT NULL,
    "festival_id" TEXT NOT NULL,
    "edition_id" TEXT,
    "kind" "festival_funding_kind" NOT NULL,
    "amount_nok" INTEGER,
    "amount_nok_min" INTEGER,
    "amount_nok_max" INTEGER,
    "as_in_earlier_years" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_giver" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "funding_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body_id" TEXT,
    "county_authority_id" TEXT,
    "municipality_id" TEXT,

    CONSTRAINT "funding_giver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "amount_nok" INTEGER NOT NULL,
    "as_budgeted" BOOLEAN NOT NULL,
    "decided_by_body_id" TEXT,
    "case_number" TEXT,
    "case_id" TEXT,
    "explanation" TEXT NOT NULL,
    "explanation_en" TEXT,

    CONSTRAINT "result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "festival_id" TEXT NOT NULL,
    "kind" "festival_group_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "composition" TEXT,
    "composition_en" TEXT,

    CONSTRAINT "group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "festival_id" TEXT NOT NULL,
    "kind" "festival_staff_kind" NOT NULL,
    "person_name" TEXT NOT NULL,
    "position_percent" INTEGER,
    "employer_body_id" TEXT NOT NULL,
    "department" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "festival_id" TEXT NOT NULL,
    "edition_id" TEXT,
    "kind" "festival_milestone_kind" NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "body_id" TEXT,
    "case_number" TEXT,
    "case_id" TEXT,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_step" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "festival_id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "phase" "festival_cycle_phase" NOT NULL,
    "measure" TEXT NOT NULL,
    "measure_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "ongoing" BOOLEAN NOT NULL,
    "first_quarter" INTEGER,
    "last_quarter" INTEGER,
    "time_as_printed" TEXT NOT NULL,
    "due_date" DATE,
    "body_id" TEXT,

    CONSTRAINT "cycle_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "artist_category_festival_id_idx" ON "artist_category"("festival_id");

-- CreateIndex
CREATE INDEX "organiser_festival_id_idx" ON "organiser"("festival_id");

-- CreateIndex
CREATE INDEX "venue_municipality_id_idx" ON "venue"("municipality_id");

-- CreateIndex
CREATE INDEX "venue_name_venue_id_idx" ON "venue_name"("venue_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_year_key" ON "edition"("year");

-- CreateIndex
CREATE INDEX "edition_festival_id_idx" ON "edition"("festival_id");

-- CreateIndex
CREATE INDEX "edition_venue_id_idx" ON "edition"("venue_id");

-- CreateIndex
CREATE INDEX "host_municipality_id_idx" ON "host"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "host_edition_id_municipality_id_key" ON "host"("edition_id", "municipality_id");

-- CreateIndex
CREATE INDEX "host_contribution_municipality_id_idx" ON "host_contribution"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "host_contribution_edition_id_municipality_id_key" ON "host_contribution"("edition_id", "municipality_id");

-- CreateIndex
CREATE INDEX "open_studio_weekend_edition_id_idx" ON "open_studio_weekend"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "artist_count_edition_id_kind_key" ON "artist_count"("edition_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "visit_count_edition_id_kind_key" ON "visit_count"("edition_id", "kind");

-- CreateIndex
CREATE INDEX "rolling_total_festival_id_idx" ON "rolling_total"("festival_id");

-- CreateIndex
CREATE INDEX "municipality_count_edition_id_idx" ON "municipality_count"("edition_id");

-- CreateIndex
CREATE INDEX "county_municipality_count_id_idx" ON "county"("municipality_count_id");

-- CreateIndex
CREATE INDEX "juror_edition_id_idx" ON "juror"("edition_id");

-- CreateIndex
CREATE INDEX "room_edition_id_idx" ON "room"("edition_id");

-- CreateIndex
CREATE INDEX "side_project_edition_id_idx" ON "side_project"("edition_id");

-- CreateIndex
CREATE INDEX "side_project_part_side_project_id_idx" ON "side_project_part"("side_project_id");

-- CreateIndex
CREATE INDEX "side_project_person_side_project_id_idx" ON "side_project_person"("side_project_id");

-- CreateIndex
CREATE INDEX "side_project_person_part_id_idx" ON "side_project_person"("part_id");

-- CreateIndex
CREATE INDEX "side_project_partner_side_project_id_idx" ON "side_project_partner"("side_project_id");

-- CreateIndex
CREATE INDEX "side_project_partner_municipality_id_idx" ON "side_project_partner"("municipality_id");

-- CreateIndex
CREATE INDEX "side_project_aim_edition_id_idx" ON "side_project_aim"("edition_id");

-- CreateIndex
CREATE INDEX "local_exhibition_edition_id_idx" ON "local_exhibition"("edition_id");

-- CreateIndex
CREATE INDEX "local_exhibition_municipality_id_idx" ON "local_exhibition"("municipality_id");

-- CreateIndex
CREATE INDEX "local_exhibition_host_municipality_id_idx" ON "local_exhibition_host"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "local_exhibition_host_local_exhibition_id_municipality_id_key" ON "local_exhibition_host"("local_exhibition_id", "municipality_id");

-- CreateIndex
CREATE INDEX "evaluation_point_edition_id_idx" ON "evaluation_point"("edition_id");

-- CreateIndex
CREATE INDEX "evaluation_point_met_in_edition_id_idx" ON "evaluation_point"("met_in_edition_id");

-- CreateIndex
CREATE INDEX "funding_festival_id_idx" ON "funding"("festival_id");

-- CreateIndex
CREATE INDEX "funding_edition_id_idx" ON "funding"("edition_id");

-- CreateIndex
CREATE INDEX "funding_giver_funding_id_idx" ON "funding_giver"("funding_id");

-- CreateIndex
CREATE INDEX "funding_giver_municipality_id_idx" ON "funding_giver"("municipality_id");

-- CreateIndex
CREATE INDEX "result_edition_id_idx" ON "result"("edition_id");

-- CreateIndex
CREATE INDEX "group_festival_id_idx" ON "group"("festival_id");

-- CreateIndex
CREATE INDEX "staff_role_festival_id_idx" ON "staff_role"("festival_id");

-- CreateIndex
CREATE INDEX "milestone_festival_id_idx" ON "milestone"("festival_id");

-- CreateIndex
CREATE INDEX "milestone_edition_id_idx" ON "milestone"("edition_id");

-- CreateIndex
CREATE INDEX "cycle_step_festival_id_idx" ON "cycle_step"("festival_id");

-- CreateIndex
CREATE INDEX "cycle_step_edition_id_idx" ON "cycle_step"("edition_id");

-- AddForeignKey
ALTER TABLE "artist_category" ADD CONSTRAINT "artist_category_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organiser" ADD CONSTRAINT "organiser_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_name" ADD CONSTRAINT "venue_name_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host" ADD CONSTRAINT "host_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_contribution" ADD CONSTRAINT "host_contribution_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_studio_weekend" ADD CONSTRAINT "open_studio_weekend_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artist_count" ADD CONSTRAINT "artist_count_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_count" ADD CONSTRAINT "visit_count_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rolling_total" ADD CONSTRAINT "rolling_total_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_count" ADD CONSTRAINT "municipality_count_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county" ADD CONSTRAINT "county_municipality_count_id_fkey" FOREIGN KEY ("municipality_count_id") REFERENCES "municipality_count"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "juror" ADD CONSTRAINT "juror_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_project" ADD CONSTRAINT "side_project_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_project_part" ADD CONSTRAINT "side_project_part_side_project_id_fkey" FOREIGN KEY ("side_project_id") REFERENCES "side_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_project_person" ADD CONSTRAINT "side_project_person_side_project_id_fkey" FOREIGN KEY ("side_project_id") REFERENCES "side_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_project_person" ADD CONSTRAINT "side_project_person_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "side_project_part"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_project_partner" ADD CONSTRAINT "side_project_partner_side_project_id_fkey" FOREIGN KEY ("side_project_id") REFERENCES "side_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "side_project_aim" ADD CONSTRAINT "side_project_aim_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "local_exhibition" ADD CONSTRAINT "local_exhibition_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "local_exhibition_host" ADD CONSTRAINT "local_exhibition_host_local_exhibition_id_fkey" FOREIGN KEY ("local_exhibition_id") REFERENCES "local_exhibition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_point" ADD CONSTRAINT "evaluation_point_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_point" ADD CONSTRAINT "evaluation_point_met_in_edition_id_fkey" FOREIGN KEY ("met_in_edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_giver" ADD CONSTRAINT "funding_giver_funding_id_fkey" FOREIGN KEY ("funding_id") REFERENCES "funding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group" ADD CONSTRAINT "group_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_step" ADD CONSTRAINT "cycle_step_festival_id_fkey" FOREIGN KEY ("festival_id") REFERENCES "festival"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_step" ADD CONSTRAINT "cycle_step_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
