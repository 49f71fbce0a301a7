-- An enum of one value says no more than a Boolean.
ALTER TABLE "steering_portal" RENAME COLUMN "updated" TO "is_updated_monthly";
ALTER TABLE "steering_portal"
  ALTER COLUMN "is_updated_monthly" TYPE BOOLEAN USING "is_updated_monthly" IS NOT NULL;
DROP TYPE "steering_portal_update";
