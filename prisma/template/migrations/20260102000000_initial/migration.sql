-- CreateTable
CREATE TABLE "activity" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "day_count" INTEGER,
    "municipality_id" TEXT NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "activity_municipality_id_idx" ON "activity"("municipality_id");
