-- The network is about one service, which had no row that led to it.
ALTER TABLE "bpa"."bpa_network" ADD COLUMN "assistance_id" TEXT NOT NULL DEFAULT 'bpa';
ALTER TABLE "bpa"."bpa_network" ALTER COLUMN "assistance_id" DROP DEFAULT;
ALTER TABLE "bpa"."bpa_network" ADD CONSTRAINT "bpa_network_assistance_id_fkey"
  FOREIGN KEY ("assistance_id") REFERENCES "bpa"."user_controlled_assistance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "bpa_network_assistance_id_idx" ON "bpa"."bpa_network"("assistance_id");
