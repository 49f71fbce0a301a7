-- CreateEnum
CREATE TYPE "steering_over_time" AS ENUM ('SUM', 'NONE');

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "ages" TEXT,
ADD COLUMN     "over_time" "steering_over_time" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "population_id" TEXT;

-- AlterTable
ALTER TABLE "klass_code" ADD COLUMN     "municipality_id" TEXT;

-- CreateTable
CREATE TABLE "area_member" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "municipality_id" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "area_member_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "area_member_area_id_idx" ON "area_member"("area_id");

-- CreateIndex
CREATE INDEX "area_member_municipality_id_idx" ON "area_member"("municipality_id");

-- CreateIndex
CREATE INDEX "indicator_population_id_idx" ON "indicator"("population_id");

-- CreateIndex
CREATE INDEX "klass_code_municipality_id_idx" ON "klass_code"("municipality_id");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_population_id_fkey" FOREIGN KEY ("population_id") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_member" ADD CONSTRAINT "area_member_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
