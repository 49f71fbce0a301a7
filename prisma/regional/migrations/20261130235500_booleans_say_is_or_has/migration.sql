-- Booleans begin with "is" or "has", so that a name says that it is a yes or a no.
ALTER TABLE "regional"."regional_network" RENAME COLUMN "project_count_approximate" TO "is_project_count_approximate";
ALTER TABLE "regional"."regional_network" RENAME COLUMN "projects_are_independent" TO "has_independent_projects";
ALTER TABLE "regional"."regional_research_project" RENAME COLUMN "studies_own_region" TO "is_about_own_region";
