-- Counts as they stood at the start of a week: what changed since is told a week later.
CREATE TABLE "weekly_figures" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "monday" DATE NOT NULL,
    "measure" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "whole" INTEGER NOT NULL,

    CONSTRAINT "weekly_figures_pkey" PRIMARY KEY ("institution_id","measure","monday","place_id")
);

alter table weekly_figures
  add check (extract(isodow from monday) = 1),
  add check (part between 0 and whole);

call keep_inside_institution('weekly_figures');
grant select, insert, delete on weekly_figures to koers_app;
