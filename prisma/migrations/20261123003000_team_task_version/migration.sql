-- Two colleagues who reword the same task of their team no longer write over each other.
ALTER TABLE "team_tasks" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
