-- The alliance has the activities. The table keeps what the orchestra adds, with the keys of the activities.
ALTER TABLE "orchestra"."activity_municipality" DROP CONSTRAINT "activity_municipality_activity_id_fkey";
UPDATE "orchestra"."activity" SET "id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.1' WHERE "id" = '2015.1';
UPDATE "orchestra"."activity_municipality" SET "activity_id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.1' WHERE "activity_id" = '2015.1';
UPDATE "orchestra"."activity" SET "id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.2' WHERE "id" = '2015.2';
UPDATE "orchestra"."activity_municipality" SET "activity_id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.2' WHERE "activity_id" = '2015.2';
UPDATE "orchestra"."activity" SET "id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.3' WHERE "id" = '2015.3';
UPDATE "orchestra"."activity_municipality" SET "activity_id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.3' WHERE "activity_id" = '2015.3';
UPDATE "orchestra"."activity" SET "id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.4' WHERE "id" = '2015.4';
UPDATE "orchestra"."activity_municipality" SET "activity_id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.1.4' WHERE "activity_id" = '2015.4';
UPDATE "orchestra"."activity" SET "id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.2.1' WHERE "id" = '2015.5';
UPDATE "orchestra"."activity_municipality" SET "activity_id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.2.1' WHERE "activity_id" = '2015.5';
UPDATE "orchestra"."activity" SET "id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.3.1' WHERE "id" = '2015.6';
UPDATE "orchestra"."activity_municipality" SET "activity_id" = 'handlingsplan-2015.ungdomssymfoniorkesteret.3.1' WHERE "activity_id" = '2015.6';
UPDATE "orchestra"."activity" SET "id" = 'arsrapport-2016.ungdomssymfonikerne.1.1' WHERE "id" = '2016.1';
UPDATE "orchestra"."activity_municipality" SET "activity_id" = 'arsrapport-2016.ungdomssymfonikerne.1.1' WHERE "activity_id" = '2016.1';
ALTER TABLE "orchestra"."activity_municipality" ADD CONSTRAINT "activity_municipality_activity_id_fkey"
  FOREIGN KEY ("activity_id") REFERENCES "orchestra"."activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "orchestra"."activity"
  DROP COLUMN "measure",
  DROP COLUMN "measure_en",
  DROP COLUMN "text",
  DROP COLUMN "text_en",
  DROP COLUMN "ongoing";
