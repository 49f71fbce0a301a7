-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence.
ALTER TABLE "orchestra"."gathering_frequency"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT;
UPDATE "orchestra"."gathering_frequency" SET "approximate" = NULL WHERE NOT "approximate";
ALTER TABLE "orchestra"."tutor_group"
  ALTER COLUMN "rehearsals" DROP NOT NULL,
  ALTER COLUMN "rehearsals" DROP DEFAULT,
  ALTER COLUMN "concerts" DROP NOT NULL,
  ALTER COLUMN "concerts" DROP DEFAULT,
  ALTER COLUMN "master_classes" DROP NOT NULL,
  ALTER COLUMN "master_classes" DROP DEFAULT;
UPDATE "orchestra"."tutor_group" SET "rehearsals" = NULL WHERE NOT "rehearsals";
UPDATE "orchestra"."tutor_group" SET "concerts" = NULL WHERE NOT "concerts";
UPDATE "orchestra"."tutor_group" SET "master_classes" = NULL WHERE NOT "master_classes";
ALTER TABLE "orchestra"."funding"
  ALTER COLUMN "approximate" DROP NOT NULL,
  ALTER COLUMN "approximate" DROP DEFAULT,
  ALTER COLUMN "earmarked" DROP NOT NULL,
  ALTER COLUMN "earmarked" DROP DEFAULT;
UPDATE "orchestra"."funding" SET "approximate" = NULL WHERE NOT "approximate";
UPDATE "orchestra"."funding" SET "earmarked" = NULL WHERE NOT "earmarked";
