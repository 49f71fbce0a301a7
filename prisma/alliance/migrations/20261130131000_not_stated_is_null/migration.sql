-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence, but for activities
-- with quarters, of which the plan says when they are carried out.
ALTER TABLE "alliance"."region_figure"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT;
UPDATE "alliance"."region_figure" SET "approximate" = NULL WHERE NOT "approximate";
ALTER TABLE "alliance"."turnover_claim"
  ALTER COLUMN "contribution_share_approximate" DROP NOT NULL,
  ALTER COLUMN "contribution_share_approximate" DROP DEFAULT;
UPDATE "alliance"."turnover_claim" SET "contribution_share_approximate" = NULL WHERE NOT "contribution_share_approximate";
ALTER TABLE "alliance"."activity"
  ALTER COLUMN "ongoing" DROP NOT NULL,
  ALTER COLUMN "ongoing" DROP DEFAULT;
UPDATE "alliance"."activity" SET "ongoing" = NULL WHERE NOT "ongoing" AND "quarters" = '{}';
ALTER TABLE "alliance"."action_plan_organisation"
  ALTER COLUMN "conditional" DROP NOT NULL,
  ALTER COLUMN "conditional" DROP DEFAULT;
UPDATE "alliance"."action_plan_organisation" SET "conditional" = NULL WHERE NOT "conditional";
ALTER TABLE "alliance"."action_plan_resource"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT,
  ALTER COLUMN "bound" DROP NOT NULL,
  ALTER COLUMN "bound" DROP DEFAULT;
UPDATE "alliance"."action_plan_resource" SET "approximate" = NULL WHERE NOT "approximate";
UPDATE "alliance"."action_plan_resource" SET "bound" = NULL WHERE NOT "bound";
ALTER TABLE "alliance"."future_position"
  ALTER COLUMN "decided" DROP NOT NULL,
  ALTER COLUMN "decided" DROP DEFAULT;
UPDATE "alliance"."future_position" SET "decided" = NULL WHERE NOT "decided";
