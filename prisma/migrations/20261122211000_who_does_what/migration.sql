-- Who does which task in a team: tasks of its own, the part everybody has in a task, and when in a student's career a task comes.
ALTER TABLE "role_tasks" ADD COLUMN     "phase" TEXT;

CREATE TABLE "team_tasks" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "moment" TEXT,
    "setting" TEXT NOT NULL,
    "phase" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "team_id" UUID NOT NULL,

    CONSTRAINT "team_tasks_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "task_parts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "task_key" UUID NOT NULL,
    "task_words" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "team_id" UUID NOT NULL,
    "person_id" UUID,
    "said_by_id" UUID NOT NULL,

    CONSTRAINT "task_parts_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "team_tasks_institution_id_team_id_idx" ON "team_tasks"("institution_id", "team_id");

CREATE INDEX "task_parts_institution_id_team_id_idx" ON "task_parts"("institution_id", "team_id");

CREATE INDEX "task_parts_institution_id_person_id_idx" ON "task_parts"("institution_id", "person_id");

CREATE INDEX "task_parts_institution_id_said_by_id_idx" ON "task_parts"("institution_id", "said_by_id");

ALTER TABLE "team_tasks" ADD CONSTRAINT "team_tasks_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_parts" ADD CONSTRAINT "task_parts_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_parts" ADD CONSTRAINT "task_parts_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_parts" ADD CONSTRAINT "task_parts_institution_id_said_by_id_fkey" FOREIGN KEY ("institution_id", "said_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table role_tasks add check (phase in ('intake', 'start', 'programme', 'finish', 'after'));
alter table team_tasks add check (what <> ''), add check (setting in ('school', 'placement', 'both')),
  add check (phase in ('intake', 'start', 'programme', 'finish', 'after'));
alter table task_parts add check (said in ('does', 'joins', 'knows', 'none', 'together', 'apart', 'added', 'removed')),
  add check ((person_id is null) = (said in ('together', 'apart', 'added', 'removed')));
call keep_inside_institution('team_tasks');
call keep_inside_institution('task_parts');
grant select, insert, update, delete on team_tasks, task_parts to koers_app;
