-- A measure and an activity may stand in a report only.
ALTER TABLE "measure" ALTER COLUMN "focus_area_id" DROP NOT NULL;
ALTER TABLE "activity" ALTER COLUMN "row_number" DROP NOT NULL;
