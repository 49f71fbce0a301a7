-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence.
ALTER TABLE "health"."health_board"
  ALTER COLUMN "highest" DROP NOT NULL,
  ALTER COLUMN "highest" DROP DEFAULT;
UPDATE "health"."health_board" SET "highest" = NULL WHERE NOT "highest";
ALTER TABLE "health"."health_position"
  ALTER COLUMN "co_located" DROP NOT NULL,
  ALTER COLUMN "co_located" DROP DEFAULT;
UPDATE "health"."health_position" SET "co_located" = NULL WHERE NOT "co_located";
ALTER TABLE "health"."health_project"
  ALTER COLUMN "whole_cooperation" DROP NOT NULL,
  ALTER COLUMN "whole_cooperation" DROP DEFAULT;
UPDATE "health"."health_project" SET "whole_cooperation" = NULL WHERE NOT "whole_cooperation";
ALTER TABLE "health"."collaboration_model_rollout"
  ALTER COLUMN "developer" DROP NOT NULL,
  ALTER COLUMN "developer" DROP DEFAULT;
UPDATE "health"."collaboration_model_rollout" SET "developer" = NULL WHERE NOT "developer";
ALTER TABLE "health"."health_event"
  ALTER COLUMN "whole_cooperation" DROP NOT NULL,
  ALTER COLUMN "whole_cooperation" DROP DEFAULT,
  ALTER COLUMN "whole_alliance" DROP NOT NULL,
  ALTER COLUMN "whole_alliance" DROP DEFAULT;
UPDATE "health"."health_event" SET "whole_cooperation" = NULL WHERE NOT "whole_cooperation";
UPDATE "health"."health_event" SET "whole_alliance" = NULL WHERE NOT "whole_alliance";
ALTER TABLE "health"."health_network"
  ALTER COLUMN "open_to_cooperation" DROP NOT NULL,
  ALTER COLUMN "open_to_cooperation" DROP DEFAULT;
UPDATE "health"."health_network" SET "open_to_cooperation" = NULL WHERE NOT "open_to_cooperation";
ALTER TABLE "health"."health_trust_figure"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT;
UPDATE "health"."health_trust_figure" SET "approximate" = NULL WHERE NOT "approximate";
ALTER TABLE "health"."health_indicator"
  ALTER COLUMN "percent_of_national" DROP NOT NULL,
  ALTER COLUMN "percent_of_national" DROP DEFAULT;
UPDATE "health"."health_indicator" SET "percent_of_national" = NULL WHERE NOT "percent_of_national";
