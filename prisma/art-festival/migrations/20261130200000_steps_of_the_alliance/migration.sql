-- A step of the festival's year is an activity of the alliance's action plan. The table keeps what the festival adds. The
-- seed replaces its rows by rows with the keys of the activities.
ALTER TABLE "art_festival"."cycle_step"
  DROP COLUMN "measure",
  DROP COLUMN "measure_en",
  DROP COLUMN "text",
  DROP COLUMN "text_en",
  DROP COLUMN "ongoing",
  DROP COLUMN "first_quarter",
  DROP COLUMN "last_quarter",
  DROP COLUMN "time_as_printed";
