ALTER TYPE "person_title" RENAME TO "office";
ALTER TABLE "person_role" RENAME COLUMN "title" TO "office";
ALTER TABLE "collaboration" RENAME COLUMN "title" TO "name";
ALTER TABLE "collaboration" RENAME COLUMN "title_en" TO "name_en";
