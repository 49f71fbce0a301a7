-- Booleans begin with "is" or "has", so that a name says that it is a yes or a no.
ALTER TABLE "art_festival"."artist_count" RENAME COLUMN "approximate" TO "is_approximate";
ALTER TABLE "art_festival"."edition" RENAME COLUMN "area_approximate" TO "is_area_approximate";
ALTER TABLE "art_festival"."evaluation_point" RENAME COLUMN "repeated" TO "is_repeated";
ALTER TABLE "art_festival"."visit_count" RENAME COLUMN "approximate" TO "is_approximate";
