-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "mapping" TEXT;
