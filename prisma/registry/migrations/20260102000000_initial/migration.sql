-- CreateEnum
CREATE TYPE "host_certainty" AS ENUM ('ASSUMED');

-- CreateEnum
CREATE TYPE "ownership_decision_stage" AS ENUM ('PROPOSED', 'ADOPTED');

-- CreateTable
CREATE TABLE "module" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,

    CONSTRAINT "module_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module_ownership" (
    "id" TEXT NOT NULL,
    "module_id" TEXT NOT NULL,
    "owner_id" TEXT,
    "host_id" TEXT,
    "host_certainty" "host_certainty",
    "keeper_id" TEXT,
    "governed_by" TEXT,
    "governed_by_en" TEXT,
    "municipality_count" INTEGER,
    "role" TEXT,
    "role_en" TEXT,
    "valid_from" DATE,
    "from_precision" TEXT,
    "valid_to" DATE,
    "to_precision" TEXT,
    "period_note" TEXT,
    "period_note_en" TEXT,
    "note" TEXT,
    "note_en" TEXT,
    "decision_id" TEXT,

    CONSTRAINT "module_ownership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module_ownership_partner" (
    "id" TEXT NOT NULL,
    "ownership_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,

    CONSTRAINT "module_ownership_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ownership_decision" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "body_id" TEXT NOT NULL,
    "stage" "ownership_decision_stage" NOT NULL,
    "date" DATE NOT NULL,
    "note" TEXT,
    "note_en" TEXT,

    CONSTRAINT "ownership_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "module_ownership_module_id_idx" ON "module_ownership"("module_id");

-- CreateIndex
CREATE INDEX "module_ownership_owner_id_idx" ON "module_ownership"("owner_id");

-- CreateIndex
CREATE INDEX "module_ownership_host_id_idx" ON "module_ownership"("host_id");

-- CreateIndex
CREATE INDEX "module_ownership_keeper_id_idx" ON "module_ownership"("keeper_id");

-- CreateIndex
CREATE INDEX "module_ownership_decision_id_idx" ON "module_ownership"("decision_id");

-- CreateIndex
CREATE INDEX "module_ownership_partner_body_id_idx" ON "module_ownership_partner"("body_id");

-- CreateIndex
CREATE INDEX "module_ownership_partner_ownership_id_idx" ON "module_ownership_partner"("ownership_id");

-- AddForeignKey
ALTER TABLE "module_ownership" ADD CONSTRAINT "module_ownership_module_id_fkey" FOREIGN KEY ("module_id") REFERENCES "module"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "module_ownership" ADD CONSTRAINT "module_ownership_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "ownership_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "module_ownership_partner" ADD CONSTRAINT "module_ownership_partner_ownership_id_fkey" FOREIGN KEY ("ownership_id") REFERENCES "module_ownership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
