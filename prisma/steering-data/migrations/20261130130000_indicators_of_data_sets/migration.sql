-- AlterEnum
ALTER TYPE "steering_import_state" ADD VALUE 'UNCONFIRMED';

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "data_set" TEXT;

-- The publisher and data set of an indicator are those of a batch with its figures. Batches without a publisher say 'not stated'.
update indicator i set
  data_set = b.data_set,
  publisher = coalesce(nullif(b.publisher, 'not stated'), i.publisher)
from batch b
where b.number = (select o.batch from observation o where o.indicator_id = i.id limit 1);

-- CreateIndex
CREATE UNIQUE INDEX "indicator_publisher_data_set_code_key" ON "indicator"("publisher", "data_set", "code");
