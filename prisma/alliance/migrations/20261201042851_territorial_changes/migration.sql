-- CreateTable
CREATE TABLE "territorial_change" (
    "id" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "kind" "territorial_change_kind" NOT NULL,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "territorial_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_change_area" (
    "id" TEXT NOT NULL,
    "ending_change_id" TEXT,
    "forming_change_id" TEXT,
    "position" INTEGER NOT NULL,
    "municipality_id" TEXT,
    "county_id" TEXT,
    "county_authority_id" TEXT,
    "outside_name" TEXT,
    "outside_number" TEXT,
    "outside_established_on" DATE,
    "outside_note" TEXT,
    "outside_note_en" TEXT,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "territorial_change_area_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "territorial_change_area_ending_change_id_idx" ON "territorial_change_area"("ending_change_id");

-- CreateIndex
CREATE INDEX "territorial_change_area_forming_change_id_idx" ON "territorial_change_area"("forming_change_id");

-- CreateIndex
CREATE INDEX "territorial_change_area_municipality_id_idx" ON "territorial_change_area"("municipality_id");

-- CreateIndex
CREATE INDEX "territorial_change_area_county_id_idx" ON "territorial_change_area"("county_id");

-- CreateIndex
CREATE INDEX "territorial_change_area_county_authority_id_idx" ON "territorial_change_area"("county_authority_id");

-- Rows keep their keys. A change of counties gets a key of the area that is alone on its side, and the year.
INSERT INTO "territorial_change" ("id", "effective_on", "kind", "note", "note_en")
  SELECT "id", "date", 'MERGER', "note", "note_en" FROM "merger";
INSERT INTO "territorial_change_area" ("id", "ending_change_id", "position", "municipality_id", "outside_name", "outside_number",
    "outside_established_on", "outside_note", "outside_note_en", "note", "note_en")
  SELECT "id", "merger_id", "position", "predecessor_id", "predecessor_outside_name", "predecessor_outside_number",
    "predecessor_outside_from", "predecessor_outside_note", "predecessor_outside_note_en", "note", "note_en"
  FROM "municipality_succession";

CREATE TEMPORARY TABLE "moved" ON COMMIT DROP AS
  SELECT *, "alone" || '-' || extract(year FROM "date") AS "change" FROM (
    SELECT *, CASE "kind" WHEN 'MERGER' THEN "successor_id" ELSE "predecessor_id" END AS "alone", true AS "is_county" FROM "county_succession"
    UNION ALL
    SELECT *, CASE "kind" WHEN 'MERGER' THEN "successor_id" ELSE "predecessor_id" END, false FROM "county_authority_succession"
  ) s;
INSERT INTO "territorial_change" ("id", "effective_on", "kind")
  SELECT DISTINCT "change", "date", "kind" FROM "moved";
INSERT INTO "territorial_change_area" ("id", "ending_change_id", "forming_change_id", "position", "county_id", "county_authority_id")
  SELECT "id", CASE "kind" WHEN 'MERGER' THEN "change" END, CASE "kind" WHEN 'SPLIT' THEN "change" END,
    row_number() OVER (PARTITION BY "change" ORDER BY "id"),
    CASE WHEN "is_county" THEN "other" END, CASE WHEN NOT "is_county" THEN "other" END
  FROM (SELECT *, CASE "kind" WHEN 'MERGER' THEN "predecessor_id" ELSE "successor_id" END AS "other" FROM "moved") m;

SELECT kernel_rename_type('Merger', 'TerritorialChange');
SELECT kernel_rename_type('MunicipalitySuccession', 'TerritorialChangeArea');
SELECT kernel_rename_type('CountySuccession', 'TerritorialChangeArea');
SELECT kernel_rename_type('CountyAuthoritySuccession', 'TerritorialChangeArea');

-- The area that is alone on its side had no row.
CREATE TEMPORARY TABLE "alone" ON COMMIT DROP AS
  SELECT "id" || '.new' AS "id", NULL AS "ending_change_id", "id" AS "forming_change_id", "successor_id" AS "municipality_id",
    NULL AS "county_id", NULL AS "county_authority_id"
  FROM "merger"
  UNION
  SELECT "change" || CASE "kind" WHEN 'MERGER' THEN '.new' ELSE '.former' END, CASE "kind" WHEN 'SPLIT' THEN "change" END,
    CASE "kind" WHEN 'MERGER' THEN "change" END, NULL,
    CASE WHEN "is_county" THEN "alone" END, CASE WHEN NOT "is_county" THEN "alone" END
  FROM "moved";
INSERT INTO "territorial_change_area" ("id", "ending_change_id", "forming_change_id", "position", "municipality_id", "county_id", "county_authority_id")
  SELECT "id", "ending_change_id", "forming_change_id", 1, "municipality_id", "county_id", "county_authority_id" FROM "alone";

-- Seeding knows these rows as its own.
SELECT set_config('vesthub.author', 'seed', true), set_config('vesthub.reason', 'Facts of the source documents', true);
SELECT kernel_write_history(jsonb_agg(jsonb_build_object('operation', 'insert', 'type', 'TerritorialChange', 'key', c."id",
    'before', NULL, 'after', to_jsonb(c))))
  FROM "territorial_change" c WHERE "id" IN (SELECT "change" FROM "moved") HAVING count(*) > 0;
SELECT kernel_write_history(jsonb_agg(jsonb_build_object('operation', 'insert', 'type', 'TerritorialChangeArea', 'key', a."id",
    'before', NULL, 'after', to_jsonb(a))))
  FROM "territorial_change_area" a WHERE "id" IN (SELECT "id" FROM "alone") HAVING count(*) > 0;
SELECT set_config('vesthub.author', '', true), set_config('vesthub.reason', '', true);

-- DropTable
DROP TABLE "county_authority_succession";

-- DropTable
DROP TABLE "county_succession";

-- DropTable
DROP TABLE "municipality_succession";

-- DropTable
DROP TABLE "merger";

-- A row names one of several things, on one side of one change.
ALTER TABLE "territorial_change_area" ADD CONSTRAINT "territorial_change_area_one"
  CHECK (num_nonnulls("municipality_id", "county_id", "county_authority_id", "outside_name") = 1);
ALTER TABLE "territorial_change_area" ADD CONSTRAINT "territorial_change_area_side"
  CHECK (num_nonnulls("ending_change_id", "forming_change_id") = 1);

-- AddForeignKey
ALTER TABLE "territorial_change_area" ADD CONSTRAINT "territorial_change_area_ending_change_id_fkey" FOREIGN KEY ("ending_change_id") REFERENCES "territorial_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_area" ADD CONSTRAINT "territorial_change_area_forming_change_id_fkey" FOREIGN KEY ("forming_change_id") REFERENCES "territorial_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_area" ADD CONSTRAINT "territorial_change_area_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_area" ADD CONSTRAINT "territorial_change_area_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_area" ADD CONSTRAINT "territorial_change_area_county_authority_id_fkey" FOREIGN KEY ("county_authority_id") REFERENCES "county_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;
