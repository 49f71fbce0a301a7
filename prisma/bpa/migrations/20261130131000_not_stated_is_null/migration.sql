-- A Boolean of which no source speaks is null, not false. Every false of these columns came from silence.
ALTER TABLE "bpa"."concession_round"
  ALTER COLUMN "user_count_approximate" DROP NOT NULL,
  ALTER COLUMN "user_count_approximate" DROP DEFAULT,
  ALTER COLUMN "value_approximate" DROP NOT NULL,
  ALTER COLUMN "value_approximate" DROP DEFAULT;
UPDATE "bpa"."concession_round" SET "user_count_approximate" = NULL WHERE NOT "user_count_approximate";
UPDATE "bpa"."concession_round" SET "value_approximate" = NULL WHERE NOT "value_approximate";
