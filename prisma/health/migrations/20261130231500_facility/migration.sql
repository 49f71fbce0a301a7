ALTER TABLE "catchment_area" RENAME COLUMN "facility_body_id" TO "facility_id";
