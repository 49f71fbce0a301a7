-- Measures, activities and focus areas are those of the alliance, and so are the names of focus areas. A focus area keeps what
-- regional development adds; its key is that of the alliance, and the rows that refer to it follow.
DROP TABLE "regional"."regional_activity";
DROP TABLE "regional"."regional_measure";
DROP TABLE "regional"."regional_focus_area_name";
UPDATE "regional"."regional_focus_area" SET "id" = 'arealbruk-transport-og-knutepunktutvikling'
WHERE "id" = 'areal-og-transport';
UPDATE "regional"."regional_focus_area" SET "id" = 'framtidig-behov-for-arbeidskraft-og-kompetanse'
WHERE "id" = 'arbeidskraft-og-kompetanse';
ALTER TABLE "regional"."regional_focus_area"
  DROP COLUMN "name",
  DROP COLUMN "name_en";

-- An event that is a study trip refers to the study trip of the alliance.
ALTER TABLE "regional"."regional_event" ADD COLUMN "study_trip_id" TEXT;
