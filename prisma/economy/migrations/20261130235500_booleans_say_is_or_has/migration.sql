-- Booleans begin with "is" or "has", so that a name says that it is a yes or a no.
ALTER TABLE "economy"."accounting_principles" RENAME COLUMN "going_concern" TO "is_going_concern";
ALTER TABLE "economy"."accounting_principles" RENAME COLUMN "taxable_activity" TO "has_taxable_activity";
ALTER TABLE "economy"."audit_fee" RENAME COLUMN "includes_attestation" TO "has_attestation";
ALTER TABLE "economy"."debt_terms" RENAME COLUMN "secured" TO "is_secured";
ALTER TABLE "economy"."grant" RENAME COLUMN "fully_funds" TO "is_full_funding";
ALTER TABLE "economy"."receivables_description" RENAME COLUMN "due_after_one_year" TO "has_long_term_receivables";
ALTER TABLE "economy"."vat_compensation_right" RENAME COLUMN "entitled" TO "is_entitled";
