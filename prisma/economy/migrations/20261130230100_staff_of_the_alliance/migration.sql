-- Note 4 states the staff of a year, which the alliance has. The note refers to it.
SELECT kernel_drop_type('StaffingFigure');
ALTER TABLE "accounts_note" ADD COLUMN "staffing_year_id" TEXT;
UPDATE "accounts_note" SET "staffing_year_id" = 'sekretariatet.2015' WHERE "id" = '2016.note-4';
DROP TABLE "staffing_figure";
