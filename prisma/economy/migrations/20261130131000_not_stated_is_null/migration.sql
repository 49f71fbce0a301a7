-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence.
ALTER TABLE "economy"."turnover_statement"
  ALTER COLUMN "contribution_share_approximate" DROP NOT NULL,
  ALTER COLUMN "contribution_share_approximate" DROP DEFAULT;
UPDATE "economy"."turnover_statement" SET "contribution_share_approximate" = NULL WHERE NOT "contribution_share_approximate";
ALTER TABLE "economy"."budget_funding"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT,
  ALTER COLUMN "conditional" DROP NOT NULL,
  ALTER COLUMN "conditional" DROP DEFAULT;
UPDATE "economy"."budget_funding" SET "approximate" = NULL WHERE NOT "approximate";
UPDATE "economy"."budget_funding" SET "conditional" = NULL WHERE NOT "conditional";
ALTER TABLE "economy"."grant"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT,
  ALTER COLUMN "fully_funds" DROP NOT NULL,
  ALTER COLUMN "fully_funds" DROP DEFAULT;
UPDATE "economy"."grant" SET "approximate" = NULL WHERE NOT "approximate";
UPDATE "economy"."grant" SET "fully_funds" = NULL WHERE NOT "fully_funds";
ALTER TABLE "economy"."population_claim"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT;
UPDATE "economy"."population_claim" SET "approximate" = NULL WHERE NOT "approximate";
