-- An enum of one value says no more than a Boolean.
ALTER TABLE "decision" RENAME COLUMN "organ" TO "is_of_municipal_council";
ALTER TABLE "decision"
  ALTER COLUMN "is_of_municipal_council" TYPE BOOLEAN USING "is_of_municipal_council" IS NOT NULL OR NULL;
DROP TYPE "deciding_organ";
