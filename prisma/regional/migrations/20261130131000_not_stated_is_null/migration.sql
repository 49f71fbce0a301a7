-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence.
ALTER TABLE "regional"."regional_network"
  ALTER COLUMN "project_count_approximate" DROP NOT NULL,
  ALTER COLUMN "project_count_approximate" DROP DEFAULT;
UPDATE "regional"."regional_network" SET "project_count_approximate" = NULL WHERE NOT "project_count_approximate";
ALTER TABLE "regional"."education_agreement"
  ALTER COLUMN "is_signed" DROP NOT NULL;
UPDATE "regional"."education_agreement" SET "is_signed" = NULL WHERE NOT "is_signed";
