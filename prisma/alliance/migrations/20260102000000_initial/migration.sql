-- CreateEnum
CREATE TYPE "theme_emphasis" AS ENUM ('STRONG', 'MORE_THAN_BEFORE', 'LESS_THAN_NEXT', 'NEW');

-- CreateEnum
CREATE TYPE "focus_area_kind" AS ENUM ('PLATFORM', 'ADDED', 'PROJECT');

-- CreateEnum
CREATE TYPE "action_plan_status" AS ENUM ('PROPOSED', 'ADOPTED', 'TITLE_ONLY');

-- CreateEnum
CREATE TYPE "plan_quarter" AS ENUM ('Q1', 'Q2', 'Q3', 'Q4');

-- CreateEnum
CREATE TYPE "resource_firmness" AS ENUM ('SET_ASIDE', 'PROPOSED', 'CONDITIONAL', 'EXPECTED', 'SELF_FINANCED');

-- CreateEnum
CREATE TYPE "plan_report_kind" AS ENUM ('FOUR_MONTH_REPORT', 'ANNUAL_REPORT');

-- CreateEnum
CREATE TYPE "annual_cycle_kind" AS ENUM ('BUDGET', 'PLAN', 'REPORT', 'MEETING', 'SEMINAR', 'STUDY_TRIP');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('CASE_PAPER', 'ATTACHMENT', 'MINUTES', 'NOTICE', 'ANNUAL_REPORT', 'WEB_PAGE');

-- CreateEnum
CREATE TYPE "difference_operation" AS ENUM ('INSERT', 'DELETE', 'REPLACE');

-- CreateEnum
CREATE TYPE "founding_document_kind" AS ENUM ('STATUTES', 'PROGRAMME', 'PLATFORM', 'STRATEGY', 'NOTE', 'AGREEMENT');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('HELD', 'CONVENED', 'PLANNED');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('ORDINARY', 'SPECIAL', 'YEARLY');

-- CreateEnum
CREATE TYPE "agenda_treatment" AS ENUM ('DECISION', 'PRESENTED', 'BRIEFING');

-- CreateEnum
CREATE TYPE "proposal_kind" AS ENUM ('DECISION', 'SKETCH', 'SCHEDULE');

-- CreateEnum
CREATE TYPE "point_intent" AS ENUM ('CONTINUE', 'OFFER', 'CONSIDER', 'SEEK', 'END', 'ENDORSE', 'PREPARE');

-- CreateEnum
CREATE TYPE "deciding_organ" AS ENUM ('MUNICIPAL_COUNCIL');

-- CreateEnum
CREATE TYPE "position_holder" AS ENUM ('MUNICIPALITY', 'ALL_MUNICIPALITIES', 'ALL_CHIEF_EXECUTIVES', 'MANY_CHIEF_EXECUTIVES', 'CHIEF_EXECUTIVES');

-- CreateEnum
CREATE TYPE "position_stance" AS ENUM ('POSITIVE', 'LESS_RELEVANT', 'CONTINUE', 'WIND_UP', 'NEW_FORMS', 'NEED', 'OFFER');

-- CreateEnum
CREATE TYPE "process_step_kind" AS ENUM ('MEETING', 'POLITICAL_TREATMENT', 'SOUNDING', 'PREPARATION');

-- CreateEnum
CREATE TYPE "member_count_basis" AS ENUM ('MEMBERS', 'PAYERS', 'CATCHMENT_AREA', 'AGREEMENTS');

-- CreateEnum
CREATE TYPE "consultation_kind" AS ENUM ('RESPONSE', 'COMMON_MATERIAL');

-- CreateEnum
CREATE TYPE "consultation_role" AS ENUM ('RECIPIENT', 'INVITED_BY', 'USER');

-- CreateEnum
CREATE TYPE "timeline_topic" AS ENUM ('ALLIANCE', 'MEMBERSHIP', 'STRATEGY', 'ECONOMY', 'REGIONAL', 'HEALTH', 'STEERING_DATA', 'BPA', 'ART_FESTIVAL', 'ORCHESTRA', 'REFORM');

-- CreateEnum
CREATE TYPE "territorial_change_kind" AS ENUM ('MERGER', 'SPLIT');

-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('ALLIANCE', 'LEGAL_PERSON', 'GENERAL_ASSEMBLY', 'STEERING_GROUP', 'CHIEF_EXECUTIVE_GROUP', 'SECRETARIAT', 'OWNERS_MEETING', 'BOARD', 'COOPERATION_BOARD', 'JOINT_COMMITTEE', 'DISPUTE_COMMITTEE', 'JOINT_MEETING', 'COOPERATION', 'POLITICAL_COUNCIL', 'NETWORK', 'COORDINATION_GROUP', 'WORKING_GROUP', 'PROJECT_GROUP', 'PROJECT', 'ENSEMBLE', 'ART_EVENT', 'ASSOCIATION', 'COUNTY_AUTHORITY', 'MUNICIPALITY', 'HEALTH_TRUST', 'HOSPITAL', 'DISTRICT_PSYCHIATRIC_CENTRE', 'MINISTRY', 'STATE_AGENCY', 'COUNTY_GOVERNOR', 'REGISTER', 'INTEREST_ORGANISATION', 'UNIVERSITY_COLLEGE', 'VOCATIONAL_COLLEGE', 'RESEARCH_CENTRE', 'DEVELOPMENT_CENTRE', 'MUSIC_AND_ARTS_SCHOOL', 'MUSEUM_OR_VENUE', 'RECEPTION_CENTRE', 'COMPANY', 'CLUSTER', 'FOUNDATION', 'PENSION_FUND', 'PROGRAMME', 'FOREIGN_AUTHORITY', 'URBAN_INITIATIVE');

-- CreateEnum
CREATE TYPE "legal_form" AS ENUM ('SECTION_27_COOPERATION', 'POLITICAL_COUNCIL', 'TASK_COMMUNITY', 'HOST_MUNICIPALITY_COOPERATION', 'MUNICIPALITY', 'COUNTY_AUTHORITY', 'HEALTH_TRUST', 'REGIONAL_HEALTH_TRUST', 'STATE_BODY', 'ORGAN', 'UNINCORPORATED', 'ASSOCIATION', 'FOUNDATION');

-- CreateEnum
CREATE TYPE "name_variant_kind" AS ENUM ('ALIAS', 'ABBREVIATION', 'LEGAL_NAME', 'FORMER_NAME', 'SPELLING', 'MISPRINT');

-- CreateEnum
CREATE TYPE "membership_kind" AS ENUM ('MEMBER', 'PARTY', 'PARTICIPANT', 'FOUNDER');

-- CreateEnum
CREATE TYPE "host_arrangement_kind" AS ENUM ('HEAD_OFFICE_MUNICIPALITY', 'EMPLOYER', 'FACILITATOR');

-- CreateEnum
CREATE TYPE "person_title" AS ENUM ('MAYOR', 'COUNTY_MAYOR', 'CHIEF_EXECUTIVE', 'COUNTY_CHIEF_EXECUTIVE', 'CHAIR', 'REPRESENTATIVE', 'GENERAL_MANAGER', 'COORDINATOR', 'PROJECT_MANAGER', 'RESPONSIBLE', 'CONDUCTOR', 'ARTIST', 'CURATOR', 'WORKSHOP_LEADER', 'GUIDE', 'CONTACT_PERSON', 'HEAD_TEACHER', 'INITIATOR');

-- CreateEnum
CREATE TYPE "role_period_basis" AS ENUM ('STATED', 'LISTED_YEAR', 'POINT_IN_TIME', 'FROM_KNOWN');

-- CreateEnum
CREATE TYPE "collaboration_kind" AS ENUM ('COOPERATION', 'PROJECT', 'NETWORK', 'ART_EVENT', 'ORCHESTRA', 'EDUCATION', 'RESEARCH', 'STRATEGY', 'INFORMATION_SYSTEM', 'STUDY_TRIP', 'ADMINISTRATION');

-- CreateEnum
CREATE TYPE "collaboration_partner_role" AS ENUM ('PARTNER', 'FUNDER', 'APPLIED_TO', 'COMMISSIONER', 'EXECUTOR', 'LEADER', 'OWNER', 'SUPPLIER', 'DATA_SOURCE', 'PARTICIPANT', 'INITIATOR', 'HOST', 'VENUE', 'GUEST', 'CONTRIBUTOR', 'VISITED', 'MEMBERSHIP', 'COORDINATED_WITH', 'FOLLOW_UP', 'REGISTRAR');

-- CreateTable
CREATE TABLE "strategic_platform" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "valid_from" DATE NOT NULL,
    "from_precision" TEXT,
    "valid_to" DATE NOT NULL,
    "to_precision" TEXT,
    "vision" TEXT,
    "vision_en" TEXT,
    "main_goal" TEXT,
    "main_goal_en" TEXT,
    "mission" TEXT,
    "mission_en" TEXT,
    "premise" TEXT,
    "premise_en" TEXT,
    "founding_document_id" TEXT,
    "replaced_by_id" TEXT,

    CONSTRAINT "strategic_platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_element" (
    "id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "platform_element_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_role" (
    "id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "platform_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_theme" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "platform_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_theme_emphasis" (
    "id" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "emphasis" "theme_emphasis" NOT NULL,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "platform_theme_emphasis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_area" (
    "id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "undisputed" BOOLEAN NOT NULL,
    "condition" TEXT,
    "condition_en" TEXT,

    CONSTRAINT "priority_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_area_listing" (
    "id" TEXT NOT NULL,
    "priority_area_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "rank" INTEGER,
    "name" TEXT NOT NULL,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "priority_area_listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "focus_area" (
    "id" TEXT NOT NULL,
    "priority_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" "focus_area_kind" NOT NULL,
    "valid_from" DATE,
    "from_precision" TEXT,
    "origin" TEXT,
    "origin_en" TEXT,
    "reason" TEXT,
    "reason_en" TEXT,
    "body_id" TEXT,

    CONSTRAINT "focus_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "focus_area_listing" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "name" TEXT NOT NULL,
    "text" TEXT,
    "text_en" TEXT,

    CONSTRAINT "focus_area_listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "status" "action_plan_status" NOT NULL,
    "revised" BOOLEAN NOT NULL DEFAULT false,
    "vision" TEXT,
    "vision_en" TEXT,
    "main_goal" TEXT,
    "main_goal_en" TEXT,
    "platform_id" TEXT,
    "case_id" TEXT,
    "document_id" TEXT,

    CONSTRAINT "action_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_area" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "priority_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "platform_focus_area_count" INTEGER,
    "background" TEXT,
    "background_en" TEXT,

    CONSTRAINT "action_plan_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_focus_area" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "background" TEXT,
    "background_en" TEXT,

    CONSTRAINT "action_plan_focus_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_wish" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "action_plan_wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" TEXT NOT NULL,
    "focus_area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "title" TEXT,
    "title_en" TEXT,
    "timing" TEXT,
    "quarters" "plan_quarter"[],
    "ongoing" BOOLEAN NOT NULL DEFAULT false,
    "split_by_page_break" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_organisation" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "scope_en" TEXT,
    "lead" TEXT NOT NULL,
    "lead_en" TEXT,
    "position_percent" INTEGER,
    "staff_responsibility" TEXT,
    "staff_responsibility_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,
    "conditional" BOOLEAN NOT NULL DEFAULT false,
    "body_id" TEXT,

    CONSTRAINT "action_plan_organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_reporting_line" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT,
    "office" TEXT,
    "office_en" TEXT,
    "frequency" TEXT,
    "frequency_en" TEXT,

    CONSTRAINT "action_plan_reporting_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_resource" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "scope_en" TEXT,
    "firmness" "resource_firmness" NOT NULL,
    "amount_nok" INTEGER,
    "amount_nok_min" INTEGER,
    "amount_nok_max" INTEGER,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "position_percent" INTEGER,
    "giver" TEXT,
    "giver_en" TEXT,
    "giver_body_id" TEXT,
    "bound" BOOLEAN NOT NULL DEFAULT false,
    "covers" TEXT,
    "covers_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "action_plan_resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan_report" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "plan_report_kind" NOT NULL,
    "scope" TEXT,
    "scope_en" TEXT,
    "body_id" TEXT NOT NULL,

    CONSTRAINT "action_plan_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annual_cycle" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "body_id" TEXT,

    CONSTRAINT "annual_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annual_cycle_item" (
    "id" TEXT NOT NULL,
    "cycle_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "annual_cycle_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "times_per_year" INTEGER,
    "days" INTEGER,
    "text" TEXT,
    "text_en" TEXT,
    "body_id" TEXT,

    CONSTRAINT "annual_cycle_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "subtitle" TEXT,
    "subtitle_en" TEXT,
    "whole_text" BOOLEAN NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "covered_year" INTEGER,
    "body_id" TEXT,
    "municipality_id" TEXT,
    "meeting_id" TEXT,
    "case_id" TEXT,
    "names_meeting" BOOLEAN,
    "variant" TEXT,
    "variant_text" TEXT,
    "variant_text_en" TEXT,
    "variant_of_id" TEXT,
    "differing_words" INTEGER,
    "factual_differences" INTEGER,
    "url" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_difference" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "operation" "difference_operation" NOT NULL,
    "line_before" INTEGER NOT NULL,
    "text_before" TEXT,
    "line_after" INTEGER NOT NULL,
    "text_after" TEXT,
    "context_before" TEXT,

    CONSTRAINT "document_difference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_signature" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "part_en" TEXT,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "date" DATE,
    "date_precision" TEXT,
    "place" TEXT,

    CONSTRAINT "document_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "founding_document" (
    "id" TEXT NOT NULL,
    "kind" "founding_document_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "adopted" DATE,
    "adopted_precision" TEXT,
    "adopted_by_id" TEXT,
    "meeting_id" TEXT,
    "decision_id" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "revised_year" INTEGER,
    "revision_text" TEXT,
    "revision_text_en" TEXT,
    "still_in_force_year" INTEGER,
    "clause" TEXT,
    "clause_en" TEXT,
    "aim" TEXT,
    "aim_en" TEXT,
    "replaced_by_id" TEXT,
    "annex_of_id" TEXT,
    "document_id" TEXT,

    CONSTRAINT "founding_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "body_id" TEXT,
    "date" DATE NOT NULL,
    "date_precision" TEXT,
    "status" "meeting_status" NOT NULL,
    "kind" "meeting_kind",
    "place" TEXT,
    "summary" TEXT,
    "summary_en" TEXT,
    "possibly_same_as_id" TEXT,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "case_id" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "treatment" "agenda_treatment" NOT NULL,
    "planned" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" TEXT NOT NULL,
    "body_id" TEXT,
    "municipality_id" TEXT,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "printed_number" TEXT NOT NULL,
    "title" TEXT,
    "title_en" TEXT,
    "summary" TEXT,
    "summary_en" TEXT,
    "person_id" TEXT,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" TEXT NOT NULL,
    "kind" "proposal_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "case_id" TEXT,
    "meeting_id" TEXT,
    "body_id" TEXT,
    "proposed_by_id" TEXT,
    "date" DATE,
    "date_precision" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_point" (
    "id" TEXT NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "subject" TEXT,
    "subject_en" TEXT,
    "modality" TEXT,
    "modality_en" TEXT,
    "intent" "point_intent",
    "begins_on" DATE,
    "begins_on_precision" TEXT,
    "ends_before" DATE,
    "ends_before_precision" TEXT,
    "period_text" TEXT,
    "period_text_en" TEXT,
    "subject_body_id" TEXT,
    "into_body_id" TEXT,
    "responsible_municipality_id" TEXT,
    "responsible_year" INTEGER,
    "county_authority_id" TEXT,
    "municipality_count" INTEGER,
    "joint_meetings_per_year" INTEGER,
    "seminar_days" INTEGER,
    "after_page_break" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "proposal_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,
    "body_id" TEXT,
    "body_elsewhere_id" TEXT,
    "municipality_id" TEXT,
    "organ" "deciding_organ",
    "meeting_id" TEXT,
    "case_id" TEXT,
    "proposal_id" TEXT,
    "date" DATE,
    "date_precision" TEXT,
    "taken_by" DATE,
    "taken_by_precision" TEXT,
    "unanimous" BOOLEAN,
    "votes_against" INTEGER,
    "proposer_id" TEXT,
    "begins_on" DATE,
    "begins_on_precision" TEXT,
    "ends_before" DATE,
    "ends_before_precision" TEXT,
    "amount_before_nok" INTEGER,
    "amount_after_nok" INTEGER,
    "coverage" TEXT,
    "coverage_en" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_point" (
    "id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "text" TEXT,
    "text_en" TEXT,
    "wording_seen" BOOLEAN NOT NULL,
    "outcome" TEXT,
    "outcome_en" TEXT,
    "proposal_point_id" TEXT,

    CONSTRAINT "decision_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "future_position" (
    "id" TEXT NOT NULL,
    "holder" "position_holder" NOT NULL,
    "municipality_id" TEXT,
    "body_id" TEXT,
    "stance" "position_stance" NOT NULL,
    "decided" BOOLEAN NOT NULL DEFAULT false,
    "subject" TEXT NOT NULL,
    "subject_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "subject_body_id" TEXT,
    "priority_area_id" TEXT,
    "date" DATE NOT NULL,
    "date_precision" TEXT,
    "meeting_id" TEXT,
    "decision_id" TEXT,

    CONSTRAINT "future_position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_step" (
    "id" TEXT NOT NULL,
    "kind" "process_step_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,
    "begins_on" DATE NOT NULL,
    "begins_on_precision" TEXT,
    "ends_before" DATE,
    "ends_before_precision" TEXT,
    "planned" BOOLEAN NOT NULL DEFAULT false,
    "case_id" TEXT,
    "proposal_id" TEXT,
    "meeting_id" TEXT,
    "body_id" TEXT,

    CONSTRAINT "process_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_year" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "meeting_count" INTEGER NOT NULL,
    "case_count" INTEGER,

    CONSTRAINT "body_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stated_member_count" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "document_id" TEXT,
    "basis" "member_count_basis" NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "municipality_count" INTEGER NOT NULL,
    "alliance_count" INTEGER,
    "other_count" INTEGER,
    "county_authority_count" INTEGER,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "stated_member_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "consequence" TEXT,
    "consequence_en" TEXT,
    "body_id" TEXT,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_item" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "text" TEXT,
    "text_en" TEXT,
    "valid_from" DATE NOT NULL,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "decision_id" TEXT,

    CONSTRAINT "standing_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_response" (
    "id" TEXT NOT NULL,
    "kind" "consultation_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "subject" TEXT NOT NULL,
    "subject_en" TEXT,
    "year" INTEGER NOT NULL,
    "plan_from_year" INTEGER,
    "plan_to_year" INTEGER,
    "body_id" TEXT NOT NULL,

    CONSTRAINT "consultation_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_recipient" (
    "id" TEXT NOT NULL,
    "response_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "consultation_role" NOT NULL,
    "county_authority_id" TEXT,
    "body_id" TEXT,

    CONSTRAINT "consultation_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_trip" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "year" INTEGER,
    "begins_on" DATE,
    "begins_on_precision" TEXT,
    "ends_before" DATE,
    "ends_before_precision" TEXT,
    "participants" TEXT NOT NULL,
    "participants_en" TEXT,
    "body_id" TEXT,
    "text" TEXT,
    "text_en" TEXT,
    "lesson" TEXT,
    "lesson_en" TEXT,

    CONSTRAINT "study_trip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_trip_destination" (
    "id" TEXT NOT NULL,
    "trip_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "country" TEXT,
    "country_en" TEXT,
    "host" TEXT,

    CONSTRAINT "study_trip_destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_event" (
    "id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" TEXT,
    "ends_before" DATE,
    "ends_before_precision" TEXT,
    "date_text" TEXT,
    "date_text_en" TEXT,
    "topic" "timeline_topic" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "planned" BOOLEAN NOT NULL DEFAULT false,
    "body_id" TEXT,
    "municipality_id" TEXT,
    "meeting_id" TEXT,
    "case_id" TEXT,
    "decision_id" TEXT,
    "study_trip_id" TEXT,

    CONSTRAINT "timeline_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "borders_note" TEXT,
    "borders_note_en" TEXT,

    CONSTRAINT "county_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_number" (
    "id" TEXT NOT NULL,
    "county_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "county_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_succession" (
    "id" TEXT NOT NULL,
    "predecessor_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "kind" "territorial_change_kind" NOT NULL,

    CONSTRAINT "county_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_authority" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "county_id" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "county_authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_authority_succession" (
    "id" TEXT NOT NULL,
    "predecessor_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "kind" "territorial_change_kind" NOT NULL,

    CONSTRAINT "county_authority_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "official_name" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_number" (
    "id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "county_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "municipality_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merger" (
    "id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "merger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_succession" (
    "id" TEXT NOT NULL,
    "merger_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "predecessor_id" TEXT,
    "predecessor_outside_name" TEXT,
    "predecessor_outside_number" TEXT,
    "predecessor_outside_from" DATE,
    "predecessor_outside_note" TEXT,
    "predecessor_outside_note_en" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "municipality_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_population" (
    "id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "population" INTEGER NOT NULL,
    "published_number" TEXT NOT NULL,
    "published_name" TEXT NOT NULL,

    CONSTRAINT "municipality_population_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hospital_area" (
    "id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "hospital_id" TEXT NOT NULL,
    "district_psychiatric_centre_id" TEXT,
    "as_of" DATE,
    "as_of_precision" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "hospital_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subregion" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER,
    "county_id" TEXT,
    "outside_note" TEXT,
    "outside_note_en" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "subregion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subregion_municipality" (
    "id" TEXT NOT NULL,
    "subregion_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "subregion_municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "short_name" TEXT,
    "kind" "body_kind" NOT NULL,
    "legal_form" "legal_form",
    "legal_basis" TEXT,
    "legal_basis_en" TEXT,
    "parent_id" TEXT,
    "legal_person_id" TEXT,
    "municipality_id" TEXT,
    "county_authority_id" TEXT,
    "initiator_municipality_id" TEXT,
    "initiator_body_id" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "described_as" TEXT,
    "level" TEXT,
    "level_en" TEXT,
    "composition" TEXT,
    "composition_en" TEXT,
    "open_to" TEXT,
    "open_to_en" TEXT,
    "role" TEXT,
    "role_en" TEXT,
    "purpose" TEXT,
    "purpose_en" TEXT,
    "frequency" TEXT,
    "frequency_en" TEXT,
    "min_meetings_per_year" INTEGER,
    "seat_count" INTEGER,
    "seat_count_is_maximum" BOOLEAN,
    "term_years" INTEGER,
    "unit_count" INTEGER,
    "decides_for_members" BOOLEAN,
    "reports_to" TEXT,
    "reports_to_en" TEXT,
    "coordinated_by" TEXT,
    "coordinated_by_en" TEXT,
    "secretary" TEXT,
    "secretary_en" TEXT,
    "staff" TEXT,
    "staff_en" TEXT,
    "financing" TEXT,
    "financing_en" TEXT,
    "registered_on" DATE,
    "register" TEXT,
    "website" TEXT,
    "email" TEXT,
    "place" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_name_variant" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "name_variant_kind" NOT NULL,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "body_name_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_succession" (
    "id" TEXT NOT NULL,
    "predecessor_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "date" DATE,
    "date_precision" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "body_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_seat" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "constituency" TEXT NOT NULL,
    "subregion_id" TEXT,
    "municipality_id" TEXT,

    CONSTRAINT "body_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "municipality_id" TEXT,
    "county_authority_id" TEXT,
    "member_body_id" TEXT,
    "kind" "membership_kind" NOT NULL DEFAULT 'MEMBER',
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "basis" TEXT,
    "basis_en" TEXT,
    "end_basis" TEXT,
    "end_basis_en" TEXT,
    "end_decided_on" DATE,
    "end_decided_by" TEXT,
    "end_vote" TEXT,
    "list_position" INTEGER,
    "continued_by_id" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "membership_id" TEXT,
    "subject" TEXT NOT NULL,
    "subject_en" TEXT,
    "undertaking" TEXT NOT NULL,
    "undertaking_en" TEXT,
    "collected_year" INTEGER,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staffing_year" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "full_time_equivalents" DECIMAL(5,2),
    "positions" INTEGER,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "staffing_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region_figure" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "inhabitants" INTEGER,
    "area_km2" INTEGER,
    "counties" INTEGER,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "region_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turnover_claim" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "stated_year" INTEGER NOT NULL,
    "years_covered" INTEGER NOT NULL,
    "min_nok" INTEGER NOT NULL,
    "max_nok" INTEGER NOT NULL,
    "contribution_share_percent" INTEGER,
    "contribution_share_approximate" BOOLEAN NOT NULL DEFAULT false,
    "main_source" TEXT,
    "main_source_en" TEXT,
    "other_sources" TEXT,
    "other_sources_en" TEXT,

    CONSTRAINT "turnover_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_environment_report" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "working_environment_measures" BOOLEAN NOT NULL,
    "equality_measures" BOOLEAN NOT NULL,
    "sick_leave_registered" BOOLEAN NOT NULL,
    "assessment" TEXT NOT NULL,
    "assessment_en" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "working_environment_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_point" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "year" INTEGER,
    "name" TEXT NOT NULL,
    "building" TEXT,
    "street" TEXT,
    "postal_code" TEXT,
    "place" TEXT,
    "email" TEXT,
    "website" TEXT,
    "contact_person_id" TEXT,
    "contact_title" TEXT,

    CONSTRAINT "contact_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_foundation" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "founded_year" INTEGER NOT NULL,
    "municipalities_then" INTEGER NOT NULL,
    "county_authorities_then" INTEGER NOT NULL,
    "initiative" TEXT NOT NULL,
    "initiative_en" TEXT,
    "initiative_is_hearsay" BOOLEAN NOT NULL,
    "no_documents_from_year" INTEGER,
    "no_documents_to_year" INTEGER,
    "purpose" TEXT NOT NULL,
    "purpose_en" TEXT,
    "purpose_year" INTEGER,
    "representation" TEXT,
    "representation_en" TEXT,
    "self_description" TEXT,
    "self_description_en" TEXT,

    CONSTRAINT "alliance_foundation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leadership" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "person_id" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "leadership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leadership_rule" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_en" TEXT,
    "every_years" INTEGER,

    CONSTRAINT "leadership_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_arrangement" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "kind" "host_arrangement_kind" NOT NULL,
    "agreed_on" DATE,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "host_arrangement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_name_variant" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "name_variant_kind" NOT NULL,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "person_name_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "title" "person_title" NOT NULL,
    "wording" TEXT,
    "municipality_id" TEXT,
    "county_authority_id" TEXT,
    "body_id" TEXT,
    "affiliation_id" TEXT,
    "collaboration_id" TEXT,
    "project_wording" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "period_basis" "role_period_basis",
    "share_percent" INTEGER,
    "succession_order" INTEGER,
    "succession_count" INTEGER,
    "list_position" INTEGER,
    "activity" TEXT,
    "activity_en" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaboration" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "kind" "collaboration_kind" NOT NULL,
    "module_name" TEXT,
    "body_id" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,

    CONSTRAINT "collaboration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaboration_partner" (
    "id" TEXT NOT NULL,
    "collaboration_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT,
    "municipality_id" TEXT,
    "county_authority_id" TEXT,
    "role" "collaboration_partner_role" NOT NULL,
    "year" INTEGER,
    "text" TEXT NOT NULL,
    "text_en" TEXT,

    CONSTRAINT "collaboration_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cover_list" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "entry_count" INTEGER NOT NULL,

    CONSTRAINT "cover_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cover_list_entry" (
    "id" TEXT NOT NULL,
    "cover_list_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "municipality_id" TEXT,
    "county_authority_id" TEXT,

    CONSTRAINT "cover_list_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "strategic_platform_founding_document_id_idx" ON "strategic_platform"("founding_document_id");

-- CreateIndex
CREATE INDEX "strategic_platform_replaced_by_id_idx" ON "strategic_platform"("replaced_by_id");

-- CreateIndex
CREATE INDEX "platform_element_platform_id_idx" ON "platform_element"("platform_id");

-- CreateIndex
CREATE INDEX "platform_role_platform_id_idx" ON "platform_role"("platform_id");

-- CreateIndex
CREATE INDEX "platform_theme_emphasis_platform_id_idx" ON "platform_theme_emphasis"("platform_id");

-- CreateIndex
CREATE UNIQUE INDEX "platform_theme_emphasis_theme_id_platform_id_key" ON "platform_theme_emphasis"("theme_id", "platform_id");

-- CreateIndex
CREATE INDEX "priority_area_platform_id_idx" ON "priority_area"("platform_id");

-- CreateIndex
CREATE INDEX "priority_area_listing_priority_area_id_idx" ON "priority_area_listing"("priority_area_id");

-- CreateIndex
CREATE INDEX "priority_area_listing_document_id_idx" ON "priority_area_listing"("document_id");

-- CreateIndex
CREATE INDEX "focus_area_priority_area_id_idx" ON "focus_area"("priority_area_id");

-- CreateIndex
CREATE INDEX "focus_area_body_id_idx" ON "focus_area"("body_id");

-- CreateIndex
CREATE INDEX "focus_area_listing_focus_area_id_idx" ON "focus_area_listing"("focus_area_id");

-- CreateIndex
CREATE INDEX "focus_area_listing_document_id_idx" ON "focus_area_listing"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_plan_year_key" ON "action_plan"("year");

-- CreateIndex
CREATE INDEX "action_plan_platform_id_idx" ON "action_plan"("platform_id");

-- CreateIndex
CREATE INDEX "action_plan_case_id_idx" ON "action_plan"("case_id");

-- CreateIndex
CREATE INDEX "action_plan_document_id_idx" ON "action_plan"("document_id");

-- CreateIndex
CREATE INDEX "action_plan_area_plan_id_idx" ON "action_plan_area"("plan_id");

-- CreateIndex
CREATE INDEX "action_plan_area_priority_area_id_idx" ON "action_plan_area"("priority_area_id");

-- CreateIndex
CREATE INDEX "action_plan_focus_area_area_id_idx" ON "action_plan_focus_area"("area_id");

-- CreateIndex
CREATE INDEX "action_plan_focus_area_focus_area_id_idx" ON "action_plan_focus_area"("focus_area_id");

-- CreateIndex
CREATE INDEX "action_plan_wish_focus_area_id_idx" ON "action_plan_wish"("focus_area_id");

-- CreateIndex
CREATE INDEX "measure_focus_area_id_idx" ON "measure"("focus_area_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_measure_id_position_key" ON "activity"("measure_id", "position");

-- CreateIndex
CREATE INDEX "action_plan_organisation_area_id_idx" ON "action_plan_organisation"("area_id");

-- CreateIndex
CREATE INDEX "action_plan_organisation_body_id_idx" ON "action_plan_organisation"("body_id");

-- CreateIndex
CREATE INDEX "action_plan_reporting_line_organisation_id_idx" ON "action_plan_reporting_line"("organisation_id");

-- CreateIndex
CREATE INDEX "action_plan_reporting_line_body_id_idx" ON "action_plan_reporting_line"("body_id");

-- CreateIndex
CREATE INDEX "action_plan_resource_area_id_idx" ON "action_plan_resource"("area_id");

-- CreateIndex
CREATE INDEX "action_plan_resource_giver_body_id_idx" ON "action_plan_resource"("giver_body_id");

-- CreateIndex
CREATE INDEX "action_plan_report_area_id_idx" ON "action_plan_report"("area_id");

-- CreateIndex
CREATE INDEX "action_plan_report_body_id_idx" ON "action_plan_report"("body_id");

-- CreateIndex
CREATE INDEX "annual_cycle_body_id_idx" ON "annual_cycle"("body_id");

-- CreateIndex
CREATE INDEX "annual_cycle_item_cycle_id_idx" ON "annual_cycle_item"("cycle_id");

-- CreateIndex
CREATE INDEX "annual_cycle_item_body_id_idx" ON "annual_cycle_item"("body_id");

-- CreateIndex
CREATE INDEX "document_body_id_idx" ON "document"("body_id");

-- CreateIndex
CREATE INDEX "document_municipality_id_idx" ON "document"("municipality_id");

-- CreateIndex
CREATE INDEX "document_meeting_id_idx" ON "document"("meeting_id");

-- CreateIndex
CREATE INDEX "document_case_id_idx" ON "document"("case_id");

-- CreateIndex
CREATE INDEX "document_variant_of_id_idx" ON "document"("variant_of_id");

-- CreateIndex
CREATE INDEX "document_date_idx" ON "document"("date");

-- CreateIndex
CREATE INDEX "document_difference_document_id_idx" ON "document_difference"("document_id");

-- CreateIndex
CREATE INDEX "document_signature_document_id_idx" ON "document_signature"("document_id");

-- CreateIndex
CREATE INDEX "document_signature_person_id_idx" ON "document_signature"("person_id");

-- CreateIndex
CREATE INDEX "founding_document_adopted_by_id_idx" ON "founding_document"("adopted_by_id");

-- CreateIndex
CREATE INDEX "founding_document_meeting_id_idx" ON "founding_document"("meeting_id");

-- CreateIndex
CREATE INDEX "founding_document_decision_id_idx" ON "founding_document"("decision_id");

-- CreateIndex
CREATE INDEX "founding_document_replaced_by_id_idx" ON "founding_document"("replaced_by_id");

-- CreateIndex
CREATE INDEX "founding_document_annex_of_id_idx" ON "founding_document"("annex_of_id");

-- CreateIndex
CREATE INDEX "founding_document_document_id_idx" ON "founding_document"("document_id");

-- CreateIndex
CREATE INDEX "meeting_body_id_idx" ON "meeting"("body_id");

-- CreateIndex
CREATE INDEX "meeting_possibly_same_as_id_idx" ON "meeting"("possibly_same_as_id");

-- CreateIndex
CREATE INDEX "meeting_date_idx" ON "meeting"("date");

-- CreateIndex
CREATE INDEX "agenda_item_meeting_id_idx" ON "agenda_item"("meeting_id");

-- CreateIndex
CREATE INDEX "agenda_item_case_id_idx" ON "agenda_item"("case_id");

-- CreateIndex
CREATE INDEX "case_municipality_id_idx" ON "case"("municipality_id");

-- CreateIndex
CREATE INDEX "case_person_id_idx" ON "case"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_body_id_year_number_key" ON "case"("body_id", "year", "number");

-- CreateIndex
CREATE INDEX "proposal_case_id_idx" ON "proposal"("case_id");

-- CreateIndex
CREATE INDEX "proposal_meeting_id_idx" ON "proposal"("meeting_id");

-- CreateIndex
CREATE INDEX "proposal_body_id_idx" ON "proposal"("body_id");

-- CreateIndex
CREATE INDEX "proposal_proposed_by_id_idx" ON "proposal"("proposed_by_id");

-- CreateIndex
CREATE INDEX "proposal_point_proposal_id_idx" ON "proposal_point"("proposal_id");

-- CreateIndex
CREATE INDEX "proposal_point_subject_body_id_idx" ON "proposal_point"("subject_body_id");

-- CreateIndex
CREATE INDEX "proposal_point_into_body_id_idx" ON "proposal_point"("into_body_id");

-- CreateIndex
CREATE INDEX "proposal_point_responsible_municipality_id_idx" ON "proposal_point"("responsible_municipality_id");

-- CreateIndex
CREATE INDEX "proposal_point_county_authority_id_idx" ON "proposal_point"("county_authority_id");

-- CreateIndex
CREATE INDEX "decision_body_id_idx" ON "decision"("body_id");

-- CreateIndex
CREATE INDEX "decision_body_elsewhere_id_idx" ON "decision"("body_elsewhere_id");

-- CreateIndex
CREATE INDEX "decision_municipality_id_idx" ON "decision"("municipality_id");

-- CreateIndex
CREATE INDEX "decision_proposer_id_idx" ON "decision"("proposer_id");

-- CreateIndex
CREATE INDEX "decision_meeting_id_idx" ON "decision"("meeting_id");

-- CreateIndex
CREATE INDEX "decision_case_id_idx" ON "decision"("case_id");

-- CreateIndex
CREATE INDEX "decision_proposal_id_idx" ON "decision"("proposal_id");

-- CreateIndex
CREATE INDEX "decision_date_idx" ON "decision"("date");

-- CreateIndex
CREATE INDEX "decision_point_decision_id_idx" ON "decision_point"("decision_id");

-- CreateIndex
CREATE INDEX "decision_point_proposal_point_id_idx" ON "decision_point"("proposal_point_id");

-- CreateIndex
CREATE INDEX "future_position_municipality_id_idx" ON "future_position"("municipality_id");

-- CreateIndex
CREATE INDEX "future_position_body_id_idx" ON "future_position"("body_id");

-- CreateIndex
CREATE INDEX "future_position_subject_body_id_idx" ON "future_position"("subject_body_id");

-- CreateIndex
CREATE INDEX "future_position_priority_area_id_idx" ON "future_position"("priority_area_id");

-- CreateIndex
CREATE INDEX "future_position_meeting_id_idx" ON "future_position"("meeting_id");

-- CreateIndex
CREATE INDEX "future_position_decision_id_idx" ON "future_position"("decision_id");

-- CreateIndex
CREATE INDEX "future_position_date_idx" ON "future_position"("date");

-- CreateIndex
CREATE INDEX "process_step_case_id_idx" ON "process_step"("case_id");

-- CreateIndex
CREATE INDEX "process_step_proposal_id_idx" ON "process_step"("proposal_id");

-- CreateIndex
CREATE INDEX "process_step_meeting_id_idx" ON "process_step"("meeting_id");

-- CreateIndex
CREATE INDEX "process_step_body_id_idx" ON "process_step"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "body_year_body_id_year_key" ON "body_year"("body_id", "year");

-- CreateIndex
CREATE INDEX "stated_member_count_body_id_idx" ON "stated_member_count"("body_id");

-- CreateIndex
CREATE INDEX "stated_member_count_document_id_idx" ON "stated_member_count"("document_id");

-- CreateIndex
CREATE INDEX "practice_body_id_idx" ON "practice"("body_id");

-- CreateIndex
CREATE INDEX "standing_item_body_id_idx" ON "standing_item"("body_id");

-- CreateIndex
CREATE INDEX "standing_item_decision_id_idx" ON "standing_item"("decision_id");

-- CreateIndex
CREATE INDEX "consultation_response_body_id_idx" ON "consultation_response"("body_id");

-- CreateIndex
CREATE INDEX "consultation_response_year_idx" ON "consultation_response"("year");

-- CreateIndex
CREATE INDEX "consultation_recipient_response_id_idx" ON "consultation_recipient"("response_id");

-- CreateIndex
CREATE INDEX "consultation_recipient_county_authority_id_idx" ON "consultation_recipient"("county_authority_id");

-- CreateIndex
CREATE INDEX "consultation_recipient_body_id_idx" ON "consultation_recipient"("body_id");

-- CreateIndex
CREATE INDEX "study_trip_body_id_idx" ON "study_trip"("body_id");

-- CreateIndex
CREATE INDEX "study_trip_destination_trip_id_idx" ON "study_trip_destination"("trip_id");

-- CreateIndex
CREATE INDEX "timeline_event_date_idx" ON "timeline_event"("date");

-- CreateIndex
CREATE INDEX "timeline_event_topic_idx" ON "timeline_event"("topic");

-- CreateIndex
CREATE INDEX "timeline_event_body_id_idx" ON "timeline_event"("body_id");

-- CreateIndex
CREATE INDEX "timeline_event_municipality_id_idx" ON "timeline_event"("municipality_id");

-- CreateIndex
CREATE INDEX "timeline_event_meeting_id_idx" ON "timeline_event"("meeting_id");

-- CreateIndex
CREATE INDEX "timeline_event_case_id_idx" ON "timeline_event"("case_id");

-- CreateIndex
CREATE INDEX "timeline_event_decision_id_idx" ON "timeline_event"("decision_id");

-- CreateIndex
CREATE INDEX "timeline_event_study_trip_id_idx" ON "timeline_event"("study_trip_id");

-- CreateIndex
CREATE INDEX "county_number_county_id_idx" ON "county_number"("county_id");

-- CreateIndex
CREATE INDEX "county_succession_predecessor_id_idx" ON "county_succession"("predecessor_id");

-- CreateIndex
CREATE INDEX "county_succession_successor_id_idx" ON "county_succession"("successor_id");

-- CreateIndex
CREATE INDEX "county_authority_county_id_idx" ON "county_authority"("county_id");

-- CreateIndex
CREATE INDEX "county_authority_succession_predecessor_id_idx" ON "county_authority_succession"("predecessor_id");

-- CreateIndex
CREATE INDEX "county_authority_succession_successor_id_idx" ON "county_authority_succession"("successor_id");

-- CreateIndex
CREATE INDEX "municipality_number_municipality_id_idx" ON "municipality_number"("municipality_id");

-- CreateIndex
CREATE INDEX "municipality_number_county_id_idx" ON "municipality_number"("county_id");

-- CreateIndex
CREATE UNIQUE INDEX "merger_successor_id_key" ON "merger"("successor_id");

-- CreateIndex
CREATE INDEX "municipality_succession_merger_id_idx" ON "municipality_succession"("merger_id");

-- CreateIndex
CREATE INDEX "municipality_succession_predecessor_id_idx" ON "municipality_succession"("predecessor_id");

-- CreateIndex
CREATE INDEX "municipality_population_municipality_id_idx" ON "municipality_population"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_population_municipality_id_date_key" ON "municipality_population"("municipality_id", "date");

-- CreateIndex
CREATE INDEX "hospital_area_municipality_id_idx" ON "hospital_area"("municipality_id");

-- CreateIndex
CREATE INDEX "hospital_area_hospital_id_idx" ON "hospital_area"("hospital_id");

-- CreateIndex
CREATE INDEX "hospital_area_district_psychiatric_centre_id_idx" ON "hospital_area"("district_psychiatric_centre_id");

-- CreateIndex
CREATE INDEX "subregion_county_id_idx" ON "subregion"("county_id");

-- CreateIndex
CREATE INDEX "subregion_municipality_subregion_id_idx" ON "subregion_municipality"("subregion_id");

-- CreateIndex
CREATE INDEX "subregion_municipality_municipality_id_idx" ON "subregion_municipality"("municipality_id");

-- CreateIndex
CREATE INDEX "body_parent_id_idx" ON "body"("parent_id");

-- CreateIndex
CREATE INDEX "body_legal_person_id_idx" ON "body"("legal_person_id");

-- CreateIndex
CREATE INDEX "body_municipality_id_idx" ON "body"("municipality_id");

-- CreateIndex
CREATE INDEX "body_county_authority_id_idx" ON "body"("county_authority_id");

-- CreateIndex
CREATE INDEX "body_initiator_municipality_id_idx" ON "body"("initiator_municipality_id");

-- CreateIndex
CREATE INDEX "body_initiator_body_id_idx" ON "body"("initiator_body_id");

-- CreateIndex
CREATE INDEX "body_name_variant_body_id_idx" ON "body_name_variant"("body_id");

-- CreateIndex
CREATE INDEX "body_succession_predecessor_id_idx" ON "body_succession"("predecessor_id");

-- CreateIndex
CREATE INDEX "body_succession_successor_id_idx" ON "body_succession"("successor_id");

-- CreateIndex
CREATE INDEX "body_seat_body_id_idx" ON "body_seat"("body_id");

-- CreateIndex
CREATE INDEX "body_seat_subregion_id_idx" ON "body_seat"("subregion_id");

-- CreateIndex
CREATE INDEX "body_seat_municipality_id_idx" ON "body_seat"("municipality_id");

-- CreateIndex
CREATE INDEX "membership_body_id_idx" ON "membership"("body_id");

-- CreateIndex
CREATE INDEX "membership_municipality_id_idx" ON "membership"("municipality_id");

-- CreateIndex
CREATE INDEX "membership_county_authority_id_idx" ON "membership"("county_authority_id");

-- CreateIndex
CREATE INDEX "membership_member_body_id_idx" ON "membership"("member_body_id");

-- CreateIndex
CREATE INDEX "membership_continued_by_id_idx" ON "membership"("continued_by_id");

-- CreateIndex
CREATE INDEX "commitment_body_id_idx" ON "commitment"("body_id");

-- CreateIndex
CREATE INDEX "commitment_municipality_id_idx" ON "commitment"("municipality_id");

-- CreateIndex
CREATE INDEX "commitment_membership_id_idx" ON "commitment"("membership_id");

-- CreateIndex
CREATE INDEX "staffing_year_body_id_idx" ON "staffing_year"("body_id");

-- CreateIndex
CREATE INDEX "region_figure_body_id_idx" ON "region_figure"("body_id");

-- CreateIndex
CREATE INDEX "turnover_claim_body_id_idx" ON "turnover_claim"("body_id");

-- CreateIndex
CREATE INDEX "working_environment_report_body_id_idx" ON "working_environment_report"("body_id");

-- CreateIndex
CREATE INDEX "contact_point_body_id_idx" ON "contact_point"("body_id");

-- CreateIndex
CREATE INDEX "contact_point_contact_person_id_idx" ON "contact_point"("contact_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "alliance_foundation_body_id_key" ON "alliance_foundation"("body_id");

-- CreateIndex
CREATE INDEX "leadership_body_id_idx" ON "leadership"("body_id");

-- CreateIndex
CREATE INDEX "leadership_municipality_id_idx" ON "leadership"("municipality_id");

-- CreateIndex
CREATE INDEX "leadership_person_id_idx" ON "leadership"("person_id");

-- CreateIndex
CREATE INDEX "leadership_rule_body_id_idx" ON "leadership_rule"("body_id");

-- CreateIndex
CREATE INDEX "host_arrangement_body_id_idx" ON "host_arrangement"("body_id");

-- CreateIndex
CREATE INDEX "host_arrangement_municipality_id_idx" ON "host_arrangement"("municipality_id");

-- CreateIndex
CREATE INDEX "person_name_variant_person_id_idx" ON "person_name_variant"("person_id");

-- CreateIndex
CREATE INDEX "person_role_person_id_idx" ON "person_role"("person_id");

-- CreateIndex
CREATE INDEX "person_role_municipality_id_idx" ON "person_role"("municipality_id");

-- CreateIndex
CREATE INDEX "person_role_county_authority_id_idx" ON "person_role"("county_authority_id");

-- CreateIndex
CREATE INDEX "person_role_body_id_idx" ON "person_role"("body_id");

-- CreateIndex
CREATE INDEX "person_role_affiliation_id_idx" ON "person_role"("affiliation_id");

-- CreateIndex
CREATE INDEX "person_role_collaboration_id_idx" ON "person_role"("collaboration_id");

-- CreateIndex
CREATE INDEX "collaboration_body_id_idx" ON "collaboration"("body_id");

-- CreateIndex
CREATE INDEX "collaboration_partner_collaboration_id_idx" ON "collaboration_partner"("collaboration_id");

-- CreateIndex
CREATE INDEX "collaboration_partner_body_id_idx" ON "collaboration_partner"("body_id");

-- CreateIndex
CREATE INDEX "collaboration_partner_municipality_id_idx" ON "collaboration_partner"("municipality_id");

-- CreateIndex
CREATE INDEX "collaboration_partner_county_authority_id_idx" ON "collaboration_partner"("county_authority_id");

-- CreateIndex
CREATE INDEX "cover_list_entry_cover_list_id_idx" ON "cover_list_entry"("cover_list_id");

-- CreateIndex
CREATE INDEX "cover_list_entry_municipality_id_idx" ON "cover_list_entry"("municipality_id");

-- CreateIndex
CREATE INDEX "cover_list_entry_county_authority_id_idx" ON "cover_list_entry"("county_authority_id");

-- AddForeignKey
ALTER TABLE "strategic_platform" ADD CONSTRAINT "strategic_platform_founding_document_id_fkey" FOREIGN KEY ("founding_document_id") REFERENCES "founding_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategic_platform" ADD CONSTRAINT "strategic_platform_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "strategic_platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_element" ADD CONSTRAINT "platform_element_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "strategic_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_role" ADD CONSTRAINT "platform_role_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "strategic_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_theme_emphasis" ADD CONSTRAINT "platform_theme_emphasis_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "platform_theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_theme_emphasis" ADD CONSTRAINT "platform_theme_emphasis_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "strategic_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_area" ADD CONSTRAINT "priority_area_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "strategic_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_area_listing" ADD CONSTRAINT "priority_area_listing_priority_area_id_fkey" FOREIGN KEY ("priority_area_id") REFERENCES "priority_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_area_listing" ADD CONSTRAINT "priority_area_listing_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focus_area" ADD CONSTRAINT "focus_area_priority_area_id_fkey" FOREIGN KEY ("priority_area_id") REFERENCES "priority_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focus_area" ADD CONSTRAINT "focus_area_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focus_area_listing" ADD CONSTRAINT "focus_area_listing_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focus_area_listing" ADD CONSTRAINT "focus_area_listing_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "strategic_platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_area" ADD CONSTRAINT "action_plan_area_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_area" ADD CONSTRAINT "action_plan_area_priority_area_id_fkey" FOREIGN KEY ("priority_area_id") REFERENCES "priority_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_focus_area" ADD CONSTRAINT "action_plan_focus_area_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "action_plan_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_focus_area" ADD CONSTRAINT "action_plan_focus_area_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_wish" ADD CONSTRAINT "action_plan_wish_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "action_plan_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_focus_area_id_fkey" FOREIGN KEY ("focus_area_id") REFERENCES "action_plan_focus_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_organisation" ADD CONSTRAINT "action_plan_organisation_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "action_plan_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_organisation" ADD CONSTRAINT "action_plan_organisation_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_reporting_line" ADD CONSTRAINT "action_plan_reporting_line_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "action_plan_organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_reporting_line" ADD CONSTRAINT "action_plan_reporting_line_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_resource" ADD CONSTRAINT "action_plan_resource_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "action_plan_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_resource" ADD CONSTRAINT "action_plan_resource_giver_body_id_fkey" FOREIGN KEY ("giver_body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_report" ADD CONSTRAINT "action_plan_report_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "action_plan_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan_report" ADD CONSTRAINT "action_plan_report_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_cycle" ADD CONSTRAINT "annual_cycle_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_cycle_item" ADD CONSTRAINT "annual_cycle_item_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "annual_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_cycle_item" ADD CONSTRAINT "annual_cycle_item_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_variant_of_id_fkey" FOREIGN KEY ("variant_of_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_difference" ADD CONSTRAINT "document_difference_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_signature" ADD CONSTRAINT "document_signature_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_signature" ADD CONSTRAINT "document_signature_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_document" ADD CONSTRAINT "founding_document_adopted_by_id_fkey" FOREIGN KEY ("adopted_by_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_document" ADD CONSTRAINT "founding_document_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_document" ADD CONSTRAINT "founding_document_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_document" ADD CONSTRAINT "founding_document_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "founding_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_document" ADD CONSTRAINT "founding_document_annex_of_id_fkey" FOREIGN KEY ("annex_of_id") REFERENCES "founding_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_document" ADD CONSTRAINT "founding_document_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_possibly_same_as_id_fkey" FOREIGN KEY ("possibly_same_as_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_point" ADD CONSTRAINT "proposal_point_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_point" ADD CONSTRAINT "proposal_point_subject_body_id_fkey" FOREIGN KEY ("subject_body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_point" ADD CONSTRAINT "proposal_point_into_body_id_fkey" FOREIGN KEY ("into_body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_point" ADD CONSTRAINT "proposal_point_responsible_municipality_id_fkey" FOREIGN KEY ("responsible_municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_point" ADD CONSTRAINT "proposal_point_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_body_elsewhere_id_fkey" FOREIGN KEY ("body_elsewhere_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_proposer_id_fkey" FOREIGN KEY ("proposer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_point" ADD CONSTRAINT "decision_point_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_point" ADD CONSTRAINT "decision_point_proposal_point_id_fkey" FOREIGN KEY ("proposal_point_id") REFERENCES "proposal_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "future_position" ADD CONSTRAINT "future_position_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "future_position" ADD CONSTRAINT "future_position_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "future_position" ADD CONSTRAINT "future_position_subject_body_id_fkey" FOREIGN KEY ("subject_body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "future_position" ADD CONSTRAINT "future_position_priority_area_id_fkey" FOREIGN KEY ("priority_area_id") REFERENCES "priority_area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "future_position" ADD CONSTRAINT "future_position_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "future_position" ADD CONSTRAINT "future_position_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_step" ADD CONSTRAINT "process_step_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_step" ADD CONSTRAINT "process_step_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_step" ADD CONSTRAINT "process_step_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_step" ADD CONSTRAINT "process_step_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_year" ADD CONSTRAINT "body_year_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stated_member_count" ADD CONSTRAINT "stated_member_count_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stated_member_count" ADD CONSTRAINT "stated_member_count_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice" ADD CONSTRAINT "practice_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_item" ADD CONSTRAINT "standing_item_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_item" ADD CONSTRAINT "standing_item_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_response" ADD CONSTRAINT "consultation_response_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_recipient" ADD CONSTRAINT "consultation_recipient_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "consultation_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_recipient" ADD CONSTRAINT "consultation_recipient_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_recipient" ADD CONSTRAINT "consultation_recipient_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_trip" ADD CONSTRAINT "study_trip_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_trip_destination" ADD CONSTRAINT "study_trip_destination_trip_id_fkey" FOREIGN KEY ("trip_id") REFERENCES "study_trip"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_study_trip_id_fkey" FOREIGN KEY ("study_trip_id") REFERENCES "study_trip"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_number" ADD CONSTRAINT "county_number_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_succession" ADD CONSTRAINT "county_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_succession" ADD CONSTRAINT "county_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_authority" ADD CONSTRAINT "county_authority_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_authority_succession" ADD CONSTRAINT "county_authority_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "county_authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_authority_succession" ADD CONSTRAINT "county_authority_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "county_authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_number" ADD CONSTRAINT "municipality_number_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_number" ADD CONSTRAINT "municipality_number_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merger" ADD CONSTRAINT "merger_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_succession" ADD CONSTRAINT "municipality_succession_merger_id_fkey" FOREIGN KEY ("merger_id") REFERENCES "merger"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_succession" ADD CONSTRAINT "municipality_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_population" ADD CONSTRAINT "municipality_population_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hospital_area" ADD CONSTRAINT "hospital_area_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hospital_area" ADD CONSTRAINT "hospital_area_hospital_id_fkey" FOREIGN KEY ("hospital_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hospital_area" ADD CONSTRAINT "hospital_area_district_psychiatric_centre_id_fkey" FOREIGN KEY ("district_psychiatric_centre_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subregion" ADD CONSTRAINT "subregion_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subregion_municipality" ADD CONSTRAINT "subregion_municipality_subregion_id_fkey" FOREIGN KEY ("subregion_id") REFERENCES "subregion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subregion_municipality" ADD CONSTRAINT "subregion_municipality_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_legal_person_id_fkey" FOREIGN KEY ("legal_person_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_initiator_municipality_id_fkey" FOREIGN KEY ("initiator_municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_initiator_body_id_fkey" FOREIGN KEY ("initiator_body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_name_variant" ADD CONSTRAINT "body_name_variant_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_seat" ADD CONSTRAINT "body_seat_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_seat" ADD CONSTRAINT "body_seat_subregion_id_fkey" FOREIGN KEY ("subregion_id") REFERENCES "subregion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_seat" ADD CONSTRAINT "body_seat_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_body_id_fkey" FOREIGN KEY ("member_body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_continued_by_id_fkey" FOREIGN KEY ("continued_by_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staffing_year" ADD CONSTRAINT "staffing_year_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_figure" ADD CONSTRAINT "region_figure_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turnover_claim" ADD CONSTRAINT "turnover_claim_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_environment_report" ADD CONSTRAINT "working_environment_report_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_contact_person_id_fkey" FOREIGN KEY ("contact_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_foundation" ADD CONSTRAINT "alliance_foundation_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership" ADD CONSTRAINT "leadership_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership" ADD CONSTRAINT "leadership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership" ADD CONSTRAINT "leadership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_rule" ADD CONSTRAINT "leadership_rule_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_arrangement" ADD CONSTRAINT "host_arrangement_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_arrangement" ADD CONSTRAINT "host_arrangement_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_name_variant" ADD CONSTRAINT "person_name_variant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaboration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_partner" ADD CONSTRAINT "collaboration_partner_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_partner" ADD CONSTRAINT "collaboration_partner_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_partner" ADD CONSTRAINT "collaboration_partner_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_partner" ADD CONSTRAINT "collaboration_partner_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_list_entry" ADD CONSTRAINT "cover_list_entry_cover_list_id_fkey" FOREIGN KEY ("cover_list_id") REFERENCES "cover_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_list_entry" ADD CONSTRAINT "cover_list_entry_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_list_entry" ADD CONSTRAINT "cover_list_entry_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;
