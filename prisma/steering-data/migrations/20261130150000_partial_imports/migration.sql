-- A value that is added to an enum cannot be used in the same transaction, so the enum is made anew.
ALTER TYPE "steering_import_state" RENAME TO "steering_import_state_before";
CREATE TYPE "steering_import_state" AS ENUM ('WAITING', 'DONE', 'PARTLY', 'REFUSED', 'UNCONFIRMED');

-- Imports that rejected a part of their file
ALTER TABLE "import_report" ALTER COLUMN "state" TYPE "steering_import_state" USING (
  case when state = 'DONE' and reject_count > 0 then 'PARTLY' else state::text end
)::"steering_import_state";

DROP TYPE "steering_import_state_before";
