-- A team's round remembers the branches above the team, from the top down, as they were when it was asked; and what the leader says with the report.
ALTER TABLE "scan_rounds" ADD COLUMN "leader_comment" TEXT NOT NULL DEFAULT '',
ADD COLUMN "unit_ids" UUID[] DEFAULT ARRAY[]::UUID[];
