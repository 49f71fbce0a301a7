-- Booleans begin with "is" or "has", so that a name says that it is a yes or a no.
ALTER TABLE "orchestra"."concert" RENAME COLUMN "well_attended" TO "is_well_attended";
ALTER TABLE "orchestra"."friends_association" RENAME COLUMN "professional_activities" TO "has_professional_activities";
ALTER TABLE "orchestra"."friends_association" RENAME COLUMN "social_activities" TO "has_social_activities";
ALTER TABLE "orchestra"."gathering_frequency" RENAME COLUMN "approximate" TO "is_approximate";
ALTER TABLE "orchestra"."guest_appearance" RENAME COLUMN "in_concerts" TO "is_in_concerts";
ALTER TABLE "orchestra"."guest_appearance" RENAME COLUMN "in_rehearsals" TO "is_in_rehearsals";
ALTER TABLE "orchestra"."guest_appearance" RENAME COLUMN "in_seminars" TO "is_in_seminars";
ALTER TABLE "orchestra"."membership_count" RENAME COLUMN "preferred" TO "is_preferred";
ALTER TABLE "orchestra"."milestone" RENAME COLUMN "unanimous" TO "is_unanimous";
ALTER TABLE "orchestra"."participation" RENAME COLUMN "all_concerts" TO "is_in_all_concerts";
ALTER TABLE "orchestra"."season" RENAME COLUMN "all_municipalities_represented" TO "has_all_municipalities";
ALTER TABLE "orchestra"."tutor_group" RENAME COLUMN "concerts" TO "is_in_concerts";
ALTER TABLE "orchestra"."tutor_group" RENAME COLUMN "master_classes" TO "has_master_classes";
ALTER TABLE "orchestra"."tutor_group" RENAME COLUMN "rehearsals" TO "is_in_rehearsals";
ALTER TABLE "orchestra"."tutor_group" RENAME COLUMN "sectional_rehearsals" TO "has_sectional_rehearsals";
