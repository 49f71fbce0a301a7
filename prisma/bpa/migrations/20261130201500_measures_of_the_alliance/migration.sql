-- A measure that prepares a round is an activity of the alliance's action plan. The table keeps the round. The seed replaces
-- its rows by rows with the keys of the activities.
ALTER TABLE "bpa"."concession_measure"
  DROP COLUMN "row_number",
  DROP COLUMN "year",
  DROP COLUMN "title",
  DROP COLUMN "title_en",
  DROP COLUMN "activity",
  DROP COLUMN "activity_en",
  DROP COLUMN "when_label",
  DROP COLUMN "from_quarter",
  DROP COLUMN "to_quarter";
