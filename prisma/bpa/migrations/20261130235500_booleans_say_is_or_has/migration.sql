-- Booleans begin with "is" or "has", so that a name says that it is a yes or a no.
ALTER TABLE "bpa"."concession_participant_group" RENAME COLUMN "members_known" TO "has_known_members";
ALTER TABLE "bpa"."concession_round" RENAME COLUMN "keeps_quality_criteria" TO "has_same_quality_criteria";
ALTER TABLE "bpa"."concession_round" RENAME COLUMN "participants_known" TO "has_known_participants";
ALTER TABLE "bpa"."concession_round" RENAME COLUMN "supplier_names_known" TO "has_known_suppliers";
ALTER TABLE "bpa"."concession_round" RENAME COLUMN "user_count_approximate" TO "is_user_count_approximate";
