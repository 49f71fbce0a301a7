-- An enum of one value says no more than a Boolean.
ALTER TABLE "module_ownership" RENAME COLUMN "host_certainty" TO "is_host_assumed";
ALTER TABLE "module_ownership"
  ALTER COLUMN "is_host_assumed" TYPE BOOLEAN USING "is_host_assumed" IS NOT NULL OR NULL;
DROP TYPE "host_certainty";
