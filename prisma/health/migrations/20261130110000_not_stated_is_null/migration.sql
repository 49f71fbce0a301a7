-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence.
ALTER TABLE "health"."health_funding"
  ALTER COLUMN "fully_financed" DROP NOT NULL,
  ALTER COLUMN "fully_financed" DROP DEFAULT,
  ALTER COLUMN "self_financed" DROP NOT NULL,
  ALTER COLUMN "self_financed" DROP DEFAULT,
  ALTER COLUMN "pays_for_services" DROP NOT NULL,
  ALTER COLUMN "pays_for_services" DROP DEFAULT;
UPDATE "health"."health_funding" SET "fully_financed" = NULL WHERE NOT "fully_financed";
UPDATE "health"."health_funding" SET "self_financed" = NULL WHERE NOT "self_financed";
UPDATE "health"."health_funding" SET "pays_for_services" = NULL WHERE NOT "pays_for_services";
ALTER TABLE "health"."health_board"
  ALTER COLUMN "seats_at_most" DROP NOT NULL,
  ALTER COLUMN "seats_at_most" DROP DEFAULT,
  ALTER COLUMN "meetings_at_least" DROP NOT NULL,
  ALTER COLUMN "meetings_at_least" DROP DEFAULT;
UPDATE "health"."health_board" SET "seats_at_most" = NULL WHERE NOT "seats_at_most";
UPDATE "health"."health_board" SET "meetings_at_least" = NULL WHERE NOT "meetings_at_least";
