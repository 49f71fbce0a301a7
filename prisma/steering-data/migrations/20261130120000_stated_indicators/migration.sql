-- AlterTable
ALTER TABLE "import_report" ADD COLUMN     "notes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "stated" BOOLEAN NOT NULL DEFAULT false;

-- A measure was guessed from words of headings. Nothing tells which guesses were right, so all that the data files do not state is closed
-- until it is stated; the data files state theirs when the module starts.
create or replace view guarded_indicator as
  select id from indicator
  where not stated
    or (measure = 'COUNT' and id <> 'population'
      and id not in (select population_id from indicator where population_id is not null));
