-- CreateEnum
CREATE TYPE "accounts_statement" AS ENUM ('operating', 'balance', 'payroll', 'equity');

-- CreateEnum
CREATE TYPE "accounts_section" AS ENUM ('income', 'expenses', 'finance', 'internal_financing', 'current_assets', 'bank_deposits', 'equity', 'short_term_debt');

-- CreateTable
CREATE TABLE "accounts_line" (
    "id" TEXT NOT NULL,
    "accounts_id" TEXT NOT NULL,
    "statement" "accounts_statement" NOT NULL,
    "accounts_note_id" TEXT,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "side" "balance_side",
    "section" "accounts_section",
    "kind" "accounts_line_kind" NOT NULL,
    "this_year_nok" INTEGER,
    "budget_nok" INTEGER,
    "last_year_nok" INTEGER,
    "total_id" TEXT,
    "sign" INTEGER,
    "note_numbers" INTEGER[],

    CONSTRAINT "accounts_line_pkey" PRIMARY KEY ("id")
);

-- Rows keep their keys, which are distinct over the four tables.
INSERT INTO "accounts_line" ("id", "accounts_id", "statement", "position", "key", "title", "title_en", "section", "kind",
    "this_year_nok", "budget_nok", "last_year_nok", "total_id", "sign", "note_numbers")
  SELECT "id", "accounts_id", 'operating', "position", "key", "title", "title_en", "section"::text::"accounts_section", "kind",
    "actual_nok", "budget_nok", "previous_nok", "total_id", "sign",
    ARRAY(SELECT n."number" FROM "operating_line_note" r JOIN "accounts_note" n ON n."id" = r."note_id"
      WHERE r."line_id" = l."id" ORDER BY r."position")
  FROM "operating_line" l;
INSERT INTO "accounts_line" ("id", "accounts_id", "statement", "position", "key", "title", "title_en", "side", "section", "kind",
    "this_year_nok", "last_year_nok", "total_id", "sign", "note_numbers")
  SELECT "id", "accounts_id", 'balance', "position", "key", "title", "title_en", "side", "section"::text::"accounts_section", "kind",
    "closing_nok", "previous_nok", "total_id", "sign",
    ARRAY(SELECT n."number" FROM "balance_line_note" r JOIN "accounts_note" n ON n."id" = r."note_id"
      WHERE r."line_id" = l."id" ORDER BY r."position")
  FROM "balance_line" l;
INSERT INTO "accounts_line" ("id", "accounts_id", "statement", "accounts_note_id", "position", "key", "title", "title_en", "kind",
    "this_year_nok", "budget_nok", "last_year_nok", "note_numbers")
  SELECT l."id", n."accounts_id", 'payroll', n."id", "position", l."key", l."title", l."title_en", l."kind",
    "actual_nok", "budget_nok", "previous_nok", '{}'
  FROM "payroll_line" l JOIN "accounts_note" n ON n."id" = l."note_id";
INSERT INTO "accounts_line" ("id", "accounts_id", "statement", "accounts_note_id", "position", "key", "title", "title_en", "kind",
    "this_year_nok", "note_numbers")
  SELECT l."id", n."accounts_id", 'equity', n."id", "position", l."key", l."title", l."title_en", l."kind", "amount_nok", '{}'
  FROM "equity_line" l JOIN "accounts_note" n ON n."id" = l."note_id";

ALTER TABLE "kostra_mapping" ADD COLUMN "line_id" TEXT;
UPDATE "kostra_mapping" SET "line_id" = coalesce("operating_line_id", "balance_line_id", "payroll_line_id");

SELECT kernel_rename_type('OperatingLine', 'AccountsLine');
SELECT kernel_rename_type('BalanceLine', 'AccountsLine');
SELECT kernel_rename_type('PayrollLine', 'AccountsLine');
SELECT kernel_rename_type('EquityLine', 'AccountsLine');
SELECT kernel_drop_type('OperatingLineNote');
SELECT kernel_drop_type('BalanceLineNote');

-- DropForeignKey
ALTER TABLE "balance_line" DROP CONSTRAINT "balance_line_accounts_id_fkey";

-- DropForeignKey
ALTER TABLE "balance_line" DROP CONSTRAINT "balance_line_total_id_fkey";

-- DropForeignKey
ALTER TABLE "balance_line_note" DROP CONSTRAINT "balance_line_note_line_id_fkey";

-- DropForeignKey
ALTER TABLE "balance_line_note" DROP CONSTRAINT "balance_line_note_note_id_fkey";

-- DropForeignKey
ALTER TABLE "contribution_total" DROP CONSTRAINT "contribution_total_operating_line_id_fkey";

-- DropForeignKey
ALTER TABLE "equity_line" DROP CONSTRAINT "equity_line_note_id_fkey";

-- DropForeignKey
ALTER TABLE "grant" DROP CONSTRAINT "grant_operating_line_id_fkey";

-- DropForeignKey
ALTER TABLE "host_payment" DROP CONSTRAINT "host_payment_operating_line_id_fkey";

-- DropForeignKey
ALTER TABLE "kostra_mapping" DROP CONSTRAINT "kostra_mapping_balance_line_id_fkey";

-- DropForeignKey
ALTER TABLE "kostra_mapping" DROP CONSTRAINT "kostra_mapping_operating_line_id_fkey";

-- DropForeignKey
ALTER TABLE "kostra_mapping" DROP CONSTRAINT "kostra_mapping_payroll_line_id_fkey";

-- DropForeignKey
ALTER TABLE "operating_line" DROP CONSTRAINT "operating_line_accounts_id_fkey";

-- DropForeignKey
ALTER TABLE "operating_line" DROP CONSTRAINT "operating_line_total_id_fkey";

-- DropForeignKey
ALTER TABLE "operating_line_note" DROP CONSTRAINT "operating_line_note_line_id_fkey";

-- DropForeignKey
ALTER TABLE "operating_line_note" DROP CONSTRAINT "operating_line_note_note_id_fkey";

-- DropForeignKey
ALTER TABLE "payroll_line" DROP CONSTRAINT "payroll_line_note_id_fkey";

-- DropIndex
DROP INDEX "kostra_mapping_balance_line_id_idx";

-- DropIndex
DROP INDEX "kostra_mapping_operating_line_id_idx";

-- DropIndex
DROP INDEX "kostra_mapping_payroll_line_id_idx";

-- AlterTable
ALTER TABLE "kostra_mapping" DROP COLUMN "balance_line_id",
DROP COLUMN "operating_line_id",
DROP COLUMN "payroll_line_id",
ALTER COLUMN "line_id" SET NOT NULL;

-- DropTable
DROP TABLE "balance_line";

-- DropTable
DROP TABLE "balance_line_note";

-- DropTable
DROP TABLE "equity_line";

-- DropTable
DROP TABLE "operating_line";

-- DropTable
DROP TABLE "operating_line_note";

-- DropTable
DROP TABLE "payroll_line";

-- DropEnum
DROP TYPE "balance_section";

-- DropEnum
DROP TYPE "operating_section";

-- CreateIndex
CREATE INDEX "accounts_line_accounts_id_idx" ON "accounts_line"("accounts_id");

-- CreateIndex
CREATE INDEX "accounts_line_accounts_note_id_idx" ON "accounts_line"("accounts_note_id");

-- CreateIndex
CREATE INDEX "accounts_line_total_id_idx" ON "accounts_line"("total_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_line_accounts_id_statement_key_key" ON "accounts_line"("accounts_id", "statement", "key");

-- CreateIndex
CREATE INDEX "kostra_mapping_line_id_idx" ON "kostra_mapping"("line_id");

-- AddForeignKey
ALTER TABLE "accounts_line" ADD CONSTRAINT "accounts_line_accounts_id_fkey" FOREIGN KEY ("accounts_id") REFERENCES "annual_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_line" ADD CONSTRAINT "accounts_line_accounts_note_id_fkey" FOREIGN KEY ("accounts_note_id") REFERENCES "accounts_note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts_line" ADD CONSTRAINT "accounts_line_total_id_fkey" FOREIGN KEY ("total_id") REFERENCES "accounts_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_total" ADD CONSTRAINT "contribution_total_operating_line_id_fkey" FOREIGN KEY ("operating_line_id") REFERENCES "accounts_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kostra_mapping" ADD CONSTRAINT "kostra_mapping_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "accounts_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_operating_line_id_fkey" FOREIGN KEY ("operating_line_id") REFERENCES "accounts_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_payment" ADD CONSTRAINT "host_payment_operating_line_id_fkey" FOREIGN KEY ("operating_line_id") REFERENCES "accounts_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "accounts_line" ADD CONSTRAINT "accounts_line_sign"
  CHECK (("total_id" IS NULL AND "sign" IS NULL) OR "sign" IN (-1, 1));
ALTER TABLE "accounts_line" ADD CONSTRAINT "accounts_line_note"
  CHECK (("accounts_note_id" IS NOT NULL) = ("statement" IN ('payroll', 'equity')));
ALTER TABLE "accounts_line" ADD CONSTRAINT "accounts_line_side"
  CHECK (("side" IS NOT NULL) = ("statement" = 'balance'));
ALTER TABLE "accounts_line" ADD CONSTRAINT "accounts_line_amounts"
  CHECK ("statement" NOT IN ('operating', 'payroll') OR num_nulls("this_year_nok", "budget_nok", "last_year_nok") = 0);
