-- What was found per goal, where developments come from, and at which figure about students the team looked.
ALTER TABLE "plan_reviews"
  ADD COLUMN "goals" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "measure" TEXT,
  ADD COLUMN "measured_part" INTEGER,
  ADD COLUMN "measured_whole" INTEGER;

alter table plan_reviews
  add check (measure in ('talks', 'coaches', 'scans')),
  add check ((measured_part is null) = (measured_whole is null)),
  add check (measured_part is null or measure is not null),
  add check (measured_part between 0 and measured_whole);
