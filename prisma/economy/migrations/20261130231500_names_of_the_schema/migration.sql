-- Signatures under the accounts are signatures of the document that prints them, which the alliance has.
SELECT kernel_drop_type('AccountsSignature');
DROP TABLE "accounts_signature";
ALTER TABLE "annual_accounts" ADD COLUMN "document_id" TEXT;
UPDATE "annual_accounts" SET "document_id" = 'arsrapport-2016' WHERE "id" = '2016';

ALTER TABLE "focus_area_result" RENAME TO "budget_result";
ALTER TABLE "budget_result" RENAME CONSTRAINT "focus_area_result_pkey" TO "budget_result_pkey";
ALTER TABLE "budget_result" RENAME CONSTRAINT "focus_area_result_allocation_id_fkey" TO "budget_result_allocation_id_fkey";
ALTER INDEX "focus_area_result_body_id_idx" RENAME TO "budget_result_body_id_idx";
ALTER INDEX "focus_area_result_allocation_id_idx" RENAME TO "budget_result_allocation_id_idx";
SELECT kernel_rename_type('FocusAreaResult', 'BudgetResult');
