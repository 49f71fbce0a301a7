-- CreateEnum
CREATE TYPE "health_board_kind" AS ENUM ('OWNERS_MEETING', 'BOARD', 'COOPERATION_BOARD', 'JOINT_COMMITTEE', 'DISPUTE_COMMITTEE', 'MAYORS_AND_CHIEF_EXECUTIVES_MEETING', 'PARTNERSHIP_MEETING');

-- CreateEnum
CREATE TYPE "health_meeting_status" AS ENUM ('HELD', 'PLANNED');

-- CreateEnum
CREATE TYPE "health_partnership_level_kind" AS ENUM ('PARTNERSHIP_MEETING', 'STRATEGIC_COMMITTEE', 'LOCAL_COMMITTEE', 'PROFESSIONAL_COMMITTEE');

-- CreateEnum
CREATE TYPE "health_report_rhythm" AS ENUM ('YEARLY', 'FOUR_MONTHLY', 'ONGOING');

-- CreateEnum
CREATE TYPE "health_event_kind" AS ENUM ('CONFERENCE', 'COURSE', 'TRAINING', 'GATHERING', 'OPEN_MEETING');

-- CreateEnum
CREATE TYPE "health_term_status" AS ENUM ('ADOPTED', 'PROPOSED', 'OBSERVED');

-- CreateEnum
CREATE TYPE "health_member_group" AS ENUM ('ALLIANCE', 'OTHER_BUSKERUD', 'FORMER_ALLIANCE', 'MERGED');

-- CreateEnum
CREATE TYPE "message_service" AS ENUM ('HEALTH_AND_CARE', 'CHILD_HEALTH_CENTRE', 'MIDWIFERY');

-- CreateEnum
CREATE TYPE "message_exchange_status" AS ENUM ('IN_USE', 'STARTED', 'FOLLOWING');

-- CreateEnum
CREATE TYPE "care_pathway_kind" AS ENUM ('DIAGNOSIS_INDEPENDENT', 'DIAGNOSIS_SPECIFIC');

-- CreateEnum
CREATE TYPE "care_pathway_status" AS ENUM ('IN_DEVELOPMENT', 'DEVELOPED');

-- CreateEnum
CREATE TYPE "collaboration_model_rollout_status" AS ENUM ('IMPLEMENTED', 'IN_PROGRESS');

-- CreateEnum
CREATE TYPE "health_programme" AS ENUM ('COOPERATION', 'KOMUT', 'PUBLIC_HEALTH');

-- CreateEnum
CREATE TYPE "health_season" AS ENUM ('WINTER', 'SPRING', 'SUMMER', 'AUTUMN');

-- CreateEnum
CREATE TYPE "steering_portal_update" AS ENUM ('MONTHLY');

-- CreateEnum
CREATE TYPE "health_indicator_domain" AS ENUM ('SOMATIC', 'MENTAL_HEALTH_ADULTS', 'SUBSTANCE_ABUSE');

-- CreateEnum
CREATE TYPE "catchment_area_kind" AS ENUM ('HOSPITAL', 'DISTRICT_PSYCHIATRIC_CENTRE');

-- CreateTable
CREATE TABLE "health_board" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "kind" "health_board_kind" NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "composition" TEXT,
    "composition_en" TEXT,
    "seats" INTEGER,
    "seats_at_most" BOOLEAN NOT NULL DEFAULT false,
    "meetings_per_year" INTEGER,
    "meetings_at_least" BOOLEAN NOT NULL DEFAULT false,
    "term_years" INTEGER,
    "highest" BOOLEAN NOT NULL DEFAULT false,
    "matters" TEXT,
    "matters_en" TEXT,
    "same_as_id" TEXT,

    CONSTRAINT "health_board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_board_party" (
    "id" TEXT NOT NULL,
    "board_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_board_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_board_year" (
    "id" TEXT NOT NULL,
    "board_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "meeting_count" INTEGER NOT NULL,

    CONSTRAINT "health_board_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_board_chair" (
    "id" TEXT NOT NULL,
    "board_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "health_board_chair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_board_meeting" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "board_id" TEXT,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "date" DATE NOT NULL,
    "date_precision" TEXT,
    "place" TEXT,
    "status" "health_meeting_status" NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_en" TEXT,

    CONSTRAINT "health_board_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_partnership" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "trust_id" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "municipality_count" INTEGER NOT NULL,

    CONSTRAINT "health_partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_partnership_level" (
    "id" TEXT NOT NULL,
    "partnership_id" TEXT NOT NULL,
    "kind" "health_partnership_level_kind" NOT NULL,
    "body_id" TEXT NOT NULL,
    "committee_count" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_partnership_level_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_position" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "programme" "health_programme" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "year" INTEGER,
    "percent" INTEGER,
    "secretariat_body_id" TEXT,
    "co_located" BOOLEAN NOT NULL DEFAULT false,
    "personnel_manager" TEXT,
    "personnel_manager_en" TEXT,
    "adviser" TEXT,
    "adviser_en" TEXT,

    CONSTRAINT "health_position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_position_holder" (
    "id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "health_position_holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_reporting_line" (
    "id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "body_id" TEXT,
    "role" TEXT,
    "role_en" TEXT,
    "rhythm" "health_report_rhythm",
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_reporting_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_secretariat_function" (
    "id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "board_id" TEXT,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "shared_with_body_id" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_secretariat_function_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_report_duty" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "rhythm" "health_report_rhythm" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "recipient_body_id" TEXT NOT NULL,
    "focus_area_count" INTEGER,

    CONSTRAINT "health_report_duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_training" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "current_name" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "audience" TEXT NOT NULL,
    "audience_en" TEXT,
    "whole_cooperation" BOOLEAN NOT NULL,
    "year" INTEGER NOT NULL,
    "follow_up" TEXT,
    "follow_up_en" TEXT,
    "follow_up_body_id" TEXT,

    CONSTRAINT "health_training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_event" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "programme" "health_programme" NOT NULL,
    "project_id" TEXT,
    "training_id" TEXT,
    "kind" "health_event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "year" INTEGER NOT NULL,
    "audience" TEXT,
    "audience_en" TEXT,
    "scope" TEXT,
    "scope_en" TEXT,
    "whole_cooperation" BOOLEAN NOT NULL DEFAULT false,
    "whole_alliance" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "health_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_event_organiser" (
    "id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "role" TEXT,
    "role_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_event_organiser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_event_theme" (
    "id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_event_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_network" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "programme" "health_programme" NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_en" TEXT,
    "established_by_body_id" TEXT,
    "initiator_municipality_id" TEXT,
    "coordinator" TEXT,
    "coordinator_en" TEXT,
    "open_to_cooperation" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "health_network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_network_participant" (
    "id" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "body_id" TEXT,
    "staff" TEXT,
    "staff_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_network_participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_groundwork" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "invited_by_body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "consultation_groundwork_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_cooperation" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "initiator_body_id" TEXT NOT NULL,
    "organisation_form" TEXT NOT NULL,
    "organisation_form_en" TEXT,
    "origin_aim" TEXT NOT NULL,
    "origin_aim_en" TEXT,
    "statutory_since" DATE,
    "statutory_since_precision" TEXT,
    "new_tasks" TEXT NOT NULL,
    "new_tasks_en" TEXT,
    "open_questions" TEXT,
    "open_questions_en" TEXT,
    "focus" TEXT NOT NULL,
    "focus_en" TEXT,
    "main_tasks" TEXT,
    "main_tasks_en" TEXT,
    "decides_for_municipalities" BOOLEAN,
    "trust_id" TEXT NOT NULL,

    CONSTRAINT "health_cooperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_cooperation_term" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "status" "health_term_status" NOT NULL,
    "decided_on" DATE,
    "decided_on_precision" TEXT,
    "decided_by_body_id" TEXT,
    "lead_municipality_id" TEXT,
    "employer_municipality_id" TEXT,
    "municipality_count" INTEGER,
    "rate_per_inhabitant_nok" INTEGER,
    "own_funding" BOOLEAN,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "health_cooperation_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_cooperation_member" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "member_group" "health_member_group" NOT NULL,
    "subregion_id" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "health_cooperation_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_subregion" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "other_name" TEXT,
    "board_id" TEXT NOT NULL,
    "board_seats" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_subregion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_priority" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "wished_by_body_id" TEXT,

    CONSTRAINT "health_priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_funding" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "programme" "health_programme" NOT NULL,
    "year" INTEGER NOT NULL,
    "rate_per_inhabitant_nok" INTEGER,
    "contribution_nok" INTEGER,
    "external_nok" INTEGER,
    "allocation_nok" INTEGER,
    "position_percent" INTEGER,
    "fully_financed" BOOLEAN NOT NULL DEFAULT false,
    "fully_financed_by_body_id" TEXT,
    "self_financed" BOOLEAN NOT NULL DEFAULT false,
    "pays_for_services" BOOLEAN NOT NULL DEFAULT false,
    "result_nok" INTEGER,
    "result_reason" TEXT,
    "result_reason_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "health_funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_grant" (
    "id" TEXT NOT NULL,
    "funding_id" TEXT NOT NULL,
    "giver_body_id" TEXT NOT NULL,
    "recipient_body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amount_nok" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,
    "collaboration_model_id" TEXT,
    "komut_project_id" TEXT,

    CONSTRAINT "health_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "komut_project" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "short_name" TEXT NOT NULL,
    "owner_body_id" TEXT NOT NULL,
    "commissioned_by_body_id" TEXT NOT NULL,
    "managed_by_body_id" TEXT NOT NULL,
    "whole_catchment" BOOLEAN NOT NULL,
    "agreement_count" INTEGER NOT NULL,
    "somatic_care" BOOLEAN NOT NULL,
    "mental_health_care" BOOLEAN NOT NULL,
    "exchange_status" TEXT NOT NULL,
    "exchange_status_en" TEXT,
    "challenge" TEXT NOT NULL,
    "challenge_en" TEXT,
    "pace" TEXT NOT NULL,
    "pace_en" TEXT,
    "reporting_tool" TEXT NOT NULL,
    "reporting_tool_en" TEXT,
    "reporting_tool_year" INTEGER NOT NULL,
    "welfare_technology_to" DATE,
    "welfare_technology_to_precision" TEXT,
    "proposed_home_body_id" TEXT,
    "proposed_on" DATE,

    CONSTRAINT "komut_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "komut_name" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "komut_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "komut_task" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "komut_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_kind" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "message_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_exchange_agreement" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "trust_body_id" TEXT NOT NULL,
    "known_by" DATE NOT NULL,
    "known_by_precision" TEXT,

    CONSTRAINT "message_exchange_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_exchange_wave" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "message_exchange_wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_exchange" (
    "id" TEXT NOT NULL,
    "wave_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "message_kind_id" TEXT NOT NULL,
    "service" "message_service" NOT NULL,
    "status" "message_exchange_status" NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT,

    CONSTRAINT "message_exchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_care_record" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "prepared_from" DATE NOT NULL,
    "prepared_from_precision" TEXT,
    "prepared_from_season" "health_season",

    CONSTRAINT "summary_care_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_care_record_user" (
    "id" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "date" DATE NOT NULL,
    "date_precision" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "summary_care_record_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "komut_guide" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "first_service" TEXT NOT NULL,
    "first_service_en" TEXT,
    "second_service" TEXT NOT NULL,
    "second_service_en" TEXT,
    "year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "komut_guide_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "komut_infrastructure" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "owner_body_id" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "product_en" TEXT,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,
    "year" INTEGER NOT NULL,

    CONSTRAINT "komut_infrastructure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_project" (
    "id" TEXT NOT NULL,
    "body_id" TEXT,
    "cooperation_id" TEXT NOT NULL,
    "programme" "health_programme" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "initiator_body_id" TEXT,
    "lead_body_id" TEXT,
    "lead_role" TEXT,
    "lead_role_en" TEXT,
    "contribution" TEXT,
    "contribution_en" TEXT,
    "result" TEXT,
    "result_en" TEXT,
    "result_count" INTEGER,
    "year" INTEGER,
    "finish_by" DATE,
    "finish_by_precision" TEXT,
    "whole_cooperation" BOOLEAN NOT NULL DEFAULT false,
    "festival_year" INTEGER,

    CONSTRAINT "health_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_pathway" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" "care_pathway_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "diagnosis" TEXT,
    "diagnosis_en" TEXT,
    "status" "care_pathway_status" NOT NULL,
    "year" INTEGER NOT NULL,
    "finish_by" DATE,
    "finish_by_precision" TEXT,
    "background" TEXT,
    "background_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "care_pathway_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaboration_model" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "mental_health" BOOLEAN NOT NULL,
    "substance_abuse" BOOLEAN NOT NULL,
    "target_group" TEXT NOT NULL,
    "target_group_en" TEXT,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,
    "user_involvement" TEXT,
    "user_involvement_en" TEXT,
    "intention" TEXT NOT NULL,
    "intention_en" TEXT,
    "intended_for_whole_catchment" BOOLEAN NOT NULL,

    CONSTRAINT "collaboration_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaboration_model_rollout" (
    "id" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "status" "collaboration_model_rollout_status" NOT NULL,
    "developer" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "from_season" "health_season",

    CONSTRAINT "collaboration_model_rollout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaboration_model_survey" (
    "id" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_en" TEXT,
    "prepared_by" TEXT NOT NULL,
    "prepared_by_en" TEXT,
    "municipality_count" INTEGER NOT NULL,
    "participation" TEXT NOT NULL,
    "participation_en" TEXT,
    "finding" TEXT NOT NULL,
    "finding_en" TEXT,

    CONSTRAINT "collaboration_model_survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaboration_model_survey_municipality" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,

    CONSTRAINT "collaboration_model_survey_municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_health_focus" (
    "id" TEXT NOT NULL,
    "cooperation_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "origin" TEXT NOT NULL,
    "origin_en" TEXT,
    "municipal_duty" TEXT NOT NULL,
    "municipal_duty_en" TEXT,
    "challenge" TEXT NOT NULL,
    "challenge_en" TEXT,
    "research_gap" TEXT NOT NULL,
    "research_gap_en" TEXT,
    "research_intention" TEXT NOT NULL,
    "research_intention_en" TEXT,
    "culture_link_year" INTEGER NOT NULL,
    "culture_link" TEXT NOT NULL,
    "culture_link_en" TEXT,

    CONSTRAINT "public_health_focus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_health_strategy" (
    "id" TEXT NOT NULL,
    "focus_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "adopted_on" DATE NOT NULL,
    "adopted_on_precision" TEXT,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,

    CONSTRAINT "public_health_strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_health_aim" (
    "id" TEXT NOT NULL,
    "strategy_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "public_health_aim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "steering_portal" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "requested_by" TEXT NOT NULL,
    "requested_by_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "url" TEXT NOT NULL,
    "data_from" DATE NOT NULL,
    "data_from_precision" TEXT,
    "data_to" DATE NOT NULL,
    "data_to_precision" TEXT,
    "updated" "steering_portal_update" NOT NULL,
    "shows_level" BOOLEAN NOT NULL,
    "shows_development" BOOLEAN NOT NULL,
    "shows_variation" BOOLEAN NOT NULL,
    "covers_somatic_care" BOOLEAN NOT NULL,
    "covers_mental_health" BOOLEAN NOT NULL,
    "covers_substance_abuse" BOOLEAN NOT NULL,
    "next_step" TEXT NOT NULL,
    "next_step_en" TEXT,

    CONSTRAINT "steering_portal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "steering_portal_partner" (
    "id" TEXT NOT NULL,
    "portal_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "steering_portal_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "steering_portal_data_source" (
    "id" TEXT NOT NULL,
    "portal_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "steering_portal_data_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_indicator_source" (
    "id" TEXT NOT NULL,
    "portal_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "publisher_body_id" TEXT,
    "publisher" TEXT,
    "geography" TEXT,
    "geography_en" TEXT,
    "taken_over_by" TEXT,
    "taken_over_year" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_indicator_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_indicator" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "domain" "health_indicator_domain" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "per_inhabitants" INTEGER,
    "minimum_age" INTEGER,
    "percent_of_national" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "health_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_trust" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "regional_body_id" TEXT NOT NULL,

    CONSTRAINT "health_trust_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_trust_figure" (
    "id" TEXT NOT NULL,
    "trust_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "municipality_count" INTEGER NOT NULL,
    "county_count" INTEGER,
    "inhabitants" INTEGER,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "also_serves_municipality_id" TEXT,

    CONSTRAINT "health_trust_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catchment_area" (
    "id" TEXT NOT NULL,
    "trust_id" TEXT NOT NULL,
    "facility_body_id" TEXT NOT NULL,
    "kind" "catchment_area_kind" NOT NULL,

    CONSTRAINT "catchment_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catchment_municipality" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "former_municipality_id" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "catchment_municipality_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "health_board_cooperation_id_idx" ON "health_board"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_board_same_as_id_idx" ON "health_board"("same_as_id");

-- CreateIndex
CREATE INDEX "health_board_party_board_id_idx" ON "health_board_party"("board_id");

-- CreateIndex
CREATE INDEX "health_board_year_board_id_idx" ON "health_board_year"("board_id");

-- CreateIndex
CREATE UNIQUE INDEX "health_board_year_board_id_year_key" ON "health_board_year"("board_id", "year");

-- CreateIndex
CREATE INDEX "health_board_chair_board_id_idx" ON "health_board_chair"("board_id");

-- CreateIndex
CREATE INDEX "health_board_meeting_cooperation_id_idx" ON "health_board_meeting"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_board_meeting_board_id_idx" ON "health_board_meeting"("board_id");

-- CreateIndex
CREATE INDEX "health_partnership_cooperation_id_idx" ON "health_partnership"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_partnership_trust_id_idx" ON "health_partnership"("trust_id");

-- CreateIndex
CREATE INDEX "health_partnership_level_partnership_id_idx" ON "health_partnership_level"("partnership_id");

-- CreateIndex
CREATE INDEX "health_position_cooperation_id_idx" ON "health_position"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_position_holder_post_id_idx" ON "health_position_holder"("post_id");

-- CreateIndex
CREATE INDEX "health_reporting_line_post_id_idx" ON "health_reporting_line"("post_id");

-- CreateIndex
CREATE INDEX "health_secretariat_function_post_id_idx" ON "health_secretariat_function"("post_id");

-- CreateIndex
CREATE INDEX "health_secretariat_function_board_id_idx" ON "health_secretariat_function"("board_id");

-- CreateIndex
CREATE INDEX "health_report_duty_cooperation_id_idx" ON "health_report_duty"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_training_cooperation_id_idx" ON "health_training"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_training_project_id_idx" ON "health_training"("project_id");

-- CreateIndex
CREATE INDEX "health_event_cooperation_id_idx" ON "health_event"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_event_project_id_idx" ON "health_event"("project_id");

-- CreateIndex
CREATE INDEX "health_event_training_id_idx" ON "health_event"("training_id");

-- CreateIndex
CREATE INDEX "health_event_organiser_event_id_idx" ON "health_event_organiser"("event_id");

-- CreateIndex
CREATE INDEX "health_event_theme_event_id_idx" ON "health_event_theme"("event_id");

-- CreateIndex
CREATE INDEX "health_network_cooperation_id_idx" ON "health_network"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_network_participant_network_id_idx" ON "health_network_participant"("network_id");

-- CreateIndex
CREATE INDEX "consultation_groundwork_cooperation_id_idx" ON "consultation_groundwork"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_cooperation_trust_id_idx" ON "health_cooperation"("trust_id");

-- CreateIndex
CREATE INDEX "health_cooperation_term_cooperation_id_idx" ON "health_cooperation_term"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_cooperation_member_cooperation_id_idx" ON "health_cooperation_member"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_cooperation_member_municipality_id_idx" ON "health_cooperation_member"("municipality_id");

-- CreateIndex
CREATE INDEX "health_cooperation_member_subregion_id_idx" ON "health_cooperation_member"("subregion_id");

-- CreateIndex
CREATE UNIQUE INDEX "health_cooperation_member_cooperation_id_municipality_id_key" ON "health_cooperation_member"("cooperation_id", "municipality_id");

-- CreateIndex
CREATE INDEX "health_subregion_cooperation_id_idx" ON "health_subregion"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_subregion_board_id_idx" ON "health_subregion"("board_id");

-- CreateIndex
CREATE INDEX "health_priority_cooperation_id_idx" ON "health_priority"("cooperation_id");

-- CreateIndex
CREATE INDEX "health_funding_cooperation_id_idx" ON "health_funding"("cooperation_id");

-- CreateIndex
CREATE UNIQUE INDEX "health_funding_programme_year_key" ON "health_funding"("programme", "year");

-- CreateIndex
CREATE INDEX "health_grant_funding_id_idx" ON "health_grant"("funding_id");

-- CreateIndex
CREATE INDEX "health_grant_collaboration_model_id_idx" ON "health_grant"("collaboration_model_id");

-- CreateIndex
CREATE INDEX "health_grant_komut_project_id_idx" ON "health_grant"("komut_project_id");

-- CreateIndex
CREATE INDEX "komut_project_cooperation_id_idx" ON "komut_project"("cooperation_id");

-- CreateIndex
CREATE INDEX "komut_name_project_id_idx" ON "komut_name"("project_id");

-- CreateIndex
CREATE INDEX "komut_task_project_id_idx" ON "komut_task"("project_id");

-- CreateIndex
CREATE INDEX "message_exchange_agreement_project_id_idx" ON "message_exchange_agreement"("project_id");

-- CreateIndex
CREATE INDEX "message_exchange_agreement_municipality_id_idx" ON "message_exchange_agreement"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_exchange_agreement_project_id_municipality_id_key" ON "message_exchange_agreement"("project_id", "municipality_id");

-- CreateIndex
CREATE INDEX "message_exchange_wave_project_id_idx" ON "message_exchange_wave"("project_id");

-- CreateIndex
CREATE INDEX "message_exchange_wave_id_idx" ON "message_exchange"("wave_id");

-- CreateIndex
CREATE INDEX "message_exchange_message_kind_id_idx" ON "message_exchange"("message_kind_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_exchange_municipality_id_message_kind_id_service_key" ON "message_exchange"("municipality_id", "message_kind_id", "service");

-- CreateIndex
CREATE INDEX "summary_care_record_project_id_idx" ON "summary_care_record"("project_id");

-- CreateIndex
CREATE INDEX "summary_care_record_user_record_id_idx" ON "summary_care_record_user"("record_id");

-- CreateIndex
CREATE INDEX "komut_guide_project_id_idx" ON "komut_guide"("project_id");

-- CreateIndex
CREATE INDEX "komut_infrastructure_project_id_idx" ON "komut_infrastructure"("project_id");

-- CreateIndex
CREATE INDEX "health_project_cooperation_id_idx" ON "health_project"("cooperation_id");

-- CreateIndex
CREATE INDEX "care_pathway_cooperation_id_idx" ON "care_pathway"("cooperation_id");

-- CreateIndex
CREATE INDEX "care_pathway_project_id_idx" ON "care_pathway"("project_id");

-- CreateIndex
CREATE INDEX "collaboration_model_cooperation_id_idx" ON "collaboration_model"("cooperation_id");

-- CreateIndex
CREATE INDEX "collaboration_model_project_id_idx" ON "collaboration_model"("project_id");

-- CreateIndex
CREATE INDEX "collaboration_model_rollout_model_id_idx" ON "collaboration_model_rollout"("model_id");

-- CreateIndex
CREATE INDEX "collaboration_model_rollout_area_id_idx" ON "collaboration_model_rollout"("area_id");

-- CreateIndex
CREATE INDEX "collaboration_model_rollout_municipality_id_idx" ON "collaboration_model_rollout"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "collaboration_model_rollout_model_id_municipality_id_key" ON "collaboration_model_rollout"("model_id", "municipality_id");

-- CreateIndex
CREATE INDEX "collaboration_model_survey_model_id_idx" ON "collaboration_model_survey"("model_id");

-- CreateIndex
CREATE INDEX "collaboration_model_survey_municipality_survey_id_idx" ON "collaboration_model_survey_municipality"("survey_id");

-- CreateIndex
CREATE INDEX "collaboration_model_survey_municipality_municipality_id_idx" ON "collaboration_model_survey_municipality"("municipality_id");

-- CreateIndex
CREATE INDEX "public_health_focus_cooperation_id_idx" ON "public_health_focus"("cooperation_id");

-- CreateIndex
CREATE INDEX "public_health_strategy_focus_id_idx" ON "public_health_strategy"("focus_id");

-- CreateIndex
CREATE INDEX "public_health_aim_strategy_id_idx" ON "public_health_aim"("strategy_id");

-- CreateIndex
CREATE INDEX "steering_portal_partner_portal_id_idx" ON "steering_portal_partner"("portal_id");

-- CreateIndex
CREATE INDEX "steering_portal_data_source_portal_id_idx" ON "steering_portal_data_source"("portal_id");

-- CreateIndex
CREATE INDEX "health_indicator_source_portal_id_idx" ON "health_indicator_source"("portal_id");

-- CreateIndex
CREATE INDEX "health_indicator_source_id_idx" ON "health_indicator"("source_id");

-- CreateIndex
CREATE INDEX "health_trust_figure_trust_id_idx" ON "health_trust_figure"("trust_id");

-- CreateIndex
CREATE INDEX "catchment_area_trust_id_idx" ON "catchment_area"("trust_id");

-- CreateIndex
CREATE INDEX "catchment_municipality_area_id_idx" ON "catchment_municipality"("area_id");

-- CreateIndex
CREATE INDEX "catchment_municipality_municipality_id_idx" ON "catchment_municipality"("municipality_id");

-- AddForeignKey
ALTER TABLE "health_board" ADD CONSTRAINT "health_board_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_board" ADD CONSTRAINT "health_board_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "health_board"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_board_party" ADD CONSTRAINT "health_board_party_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "health_board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_board_year" ADD CONSTRAINT "health_board_year_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "health_board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_board_chair" ADD CONSTRAINT "health_board_chair_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "health_board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_board_meeting" ADD CONSTRAINT "health_board_meeting_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_board_meeting" ADD CONSTRAINT "health_board_meeting_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "health_board"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_partnership" ADD CONSTRAINT "health_partnership_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_partnership" ADD CONSTRAINT "health_partnership_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "health_trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_partnership_level" ADD CONSTRAINT "health_partnership_level_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "health_partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_position" ADD CONSTRAINT "health_position_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_position_holder" ADD CONSTRAINT "health_position_holder_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "health_position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_reporting_line" ADD CONSTRAINT "health_reporting_line_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "health_position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_secretariat_function" ADD CONSTRAINT "health_secretariat_function_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "health_position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_secretariat_function" ADD CONSTRAINT "health_secretariat_function_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "health_board"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_report_duty" ADD CONSTRAINT "health_report_duty_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_training" ADD CONSTRAINT "health_training_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_training" ADD CONSTRAINT "health_training_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "health_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_event" ADD CONSTRAINT "health_event_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_event" ADD CONSTRAINT "health_event_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "health_project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_event" ADD CONSTRAINT "health_event_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "health_training"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_event_organiser" ADD CONSTRAINT "health_event_organiser_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "health_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_event_theme" ADD CONSTRAINT "health_event_theme_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "health_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_network" ADD CONSTRAINT "health_network_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_network_participant" ADD CONSTRAINT "health_network_participant_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "health_network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_groundwork" ADD CONSTRAINT "consultation_groundwork_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_cooperation" ADD CONSTRAINT "health_cooperation_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "health_trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_cooperation_term" ADD CONSTRAINT "health_cooperation_term_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_cooperation_member" ADD CONSTRAINT "health_cooperation_member_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_cooperation_member" ADD CONSTRAINT "health_cooperation_member_subregion_id_fkey" FOREIGN KEY ("subregion_id") REFERENCES "health_subregion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_subregion" ADD CONSTRAINT "health_subregion_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_subregion" ADD CONSTRAINT "health_subregion_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "health_board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_priority" ADD CONSTRAINT "health_priority_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_funding" ADD CONSTRAINT "health_funding_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_grant" ADD CONSTRAINT "health_grant_funding_id_fkey" FOREIGN KEY ("funding_id") REFERENCES "health_funding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_grant" ADD CONSTRAINT "health_grant_collaboration_model_id_fkey" FOREIGN KEY ("collaboration_model_id") REFERENCES "collaboration_model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_grant" ADD CONSTRAINT "health_grant_komut_project_id_fkey" FOREIGN KEY ("komut_project_id") REFERENCES "komut_project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komut_project" ADD CONSTRAINT "komut_project_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komut_name" ADD CONSTRAINT "komut_name_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "komut_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komut_task" ADD CONSTRAINT "komut_task_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "komut_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_exchange_agreement" ADD CONSTRAINT "message_exchange_agreement_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "komut_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_exchange_wave" ADD CONSTRAINT "message_exchange_wave_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "komut_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_exchange" ADD CONSTRAINT "message_exchange_wave_id_fkey" FOREIGN KEY ("wave_id") REFERENCES "message_exchange_wave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_exchange" ADD CONSTRAINT "message_exchange_message_kind_id_fkey" FOREIGN KEY ("message_kind_id") REFERENCES "message_kind"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_care_record" ADD CONSTRAINT "summary_care_record_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "komut_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_care_record_user" ADD CONSTRAINT "summary_care_record_user_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "summary_care_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komut_guide" ADD CONSTRAINT "komut_guide_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "komut_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komut_infrastructure" ADD CONSTRAINT "komut_infrastructure_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "komut_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_project" ADD CONSTRAINT "health_project_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_pathway" ADD CONSTRAINT "care_pathway_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_pathway" ADD CONSTRAINT "care_pathway_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "health_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_model" ADD CONSTRAINT "collaboration_model_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_model" ADD CONSTRAINT "collaboration_model_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "health_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_model_rollout" ADD CONSTRAINT "collaboration_model_rollout_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "collaboration_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_model_rollout" ADD CONSTRAINT "collaboration_model_rollout_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "catchment_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_model_survey" ADD CONSTRAINT "collaboration_model_survey_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "collaboration_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_model_survey_municipality" ADD CONSTRAINT "collaboration_model_survey_municipality_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "collaboration_model_survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_health_focus" ADD CONSTRAINT "public_health_focus_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "health_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_health_strategy" ADD CONSTRAINT "public_health_strategy_focus_id_fkey" FOREIGN KEY ("focus_id") REFERENCES "public_health_focus"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_health_aim" ADD CONSTRAINT "public_health_aim_strategy_id_fkey" FOREIGN KEY ("strategy_id") REFERENCES "public_health_strategy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steering_portal_partner" ADD CONSTRAINT "steering_portal_partner_portal_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "steering_portal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steering_portal_data_source" ADD CONSTRAINT "steering_portal_data_source_portal_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "steering_portal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_indicator_source" ADD CONSTRAINT "health_indicator_source_portal_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "steering_portal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_indicator" ADD CONSTRAINT "health_indicator_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "health_indicator_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_trust_figure" ADD CONSTRAINT "health_trust_figure_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "health_trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catchment_area" ADD CONSTRAINT "catchment_area_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "health_trust"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catchment_municipality" ADD CONSTRAINT "catchment_municipality_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "catchment_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
