-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "whole_id" TEXT;

-- CreateIndex
CREATE INDEX "indicator_whole_id_idx" ON "indicator"("whole_id");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_whole_id_fkey" FOREIGN KEY ("whole_id") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;
