-- CreateEnum
CREATE TYPE "steering_counted" AS ENUM ('EVENTS', 'PERSONS');

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "counted" "steering_counted" NOT NULL DEFAULT 'EVENTS',
ADD COLUMN     "persons_id" TEXT;

-- CreateIndex
CREATE INDEX "indicator_persons_id_idx" ON "indicator"("persons_id");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_persons_id_fkey" FOREIGN KEY ("persons_id") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;
