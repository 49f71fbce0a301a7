-- Foreign keys have the name of their field.
alter table "accounting_principles" rename column "note_id" to "accounts_note_id";
alter table "received_contributions" rename column "note_id" to "accounts_note_id";
alter table "remuneration" rename column "note_id" to "accounts_note_id";
alter table "audit_fee" rename column "note_id" to "accounts_note_id";
alter table "equity_statement" rename column "note_id" to "accounts_note_id";
alter table "bank_holding" rename column "note_id" to "accounts_note_id";
alter table "receivables_description" rename column "note_id" to "accounts_note_id";
alter table "debt_terms" rename column "note_id" to "accounts_note_id";
alter table "pension_membership" rename column "note_id" to "accounts_note_id";
alter table "vat_compensation_right" rename column "note_id" to "accounts_note_id";
alter table "bound_fund" rename column "note_id" to "accounts_note_id";
