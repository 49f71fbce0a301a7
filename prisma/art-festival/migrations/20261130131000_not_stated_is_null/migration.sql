-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence.
ALTER TABLE "art_festival"."edition"
  ALTER COLUMN "area_approximate" DROP NOT NULL,
  ALTER COLUMN "area_approximate" DROP DEFAULT;
UPDATE "art_festival"."edition" SET "area_approximate" = NULL WHERE NOT "area_approximate";
ALTER TABLE "art_festival"."artist_count"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT;
UPDATE "art_festival"."artist_count" SET "approximate" = NULL WHERE NOT "approximate";
ALTER TABLE "art_festival"."visit_count"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT;
UPDATE "art_festival"."visit_count" SET "approximate" = NULL WHERE NOT "approximate";
ALTER TABLE "art_festival"."side_project"
  ALTER COLUMN "is_public_health" DROP NOT NULL,
  ALTER COLUMN "is_public_health" DROP DEFAULT;
UPDATE "art_festival"."side_project" SET "is_public_health" = NULL WHERE NOT "is_public_health";
ALTER TABLE "art_festival"."evaluation_point"
  ALTER COLUMN "repeated" DROP NOT NULL,
  ALTER COLUMN "repeated" DROP DEFAULT;
UPDATE "art_festival"."evaluation_point" SET "repeated" = NULL WHERE NOT "repeated";
ALTER TABLE "art_festival"."funding"
  ALTER COLUMN "as_in_earlier_years" DROP NOT NULL,
  ALTER COLUMN "as_in_earlier_years" DROP DEFAULT;
UPDATE "art_festival"."funding" SET "as_in_earlier_years" = NULL WHERE NOT "as_in_earlier_years";
