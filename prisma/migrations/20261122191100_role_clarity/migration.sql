-- Whoever has a role says once a school year that its tasks are theirs, or what of them is not clear.
CREATE TABLE "task_confirmations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "school_year" SMALLINT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,

    CONSTRAINT "task_confirmations_pkey" PRIMARY KEY ("institution_id","person_id","role_id","school_year")
);

CREATE TABLE "task_questions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "person_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "team_id" UUID,
    "answered_by_id" UUID,

    CONSTRAINT "task_questions_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "task_confirmations_institution_id_role_id_idx" ON "task_confirmations"("institution_id", "role_id");

CREATE INDEX "task_confirmations_institution_id_profile_id_idx" ON "task_confirmations"("institution_id", "profile_id");

CREATE INDEX "task_questions_institution_id_person_id_idx" ON "task_questions"("institution_id", "person_id");

CREATE INDEX "task_questions_institution_id_task_id_idx" ON "task_questions"("institution_id", "task_id");

CREATE INDEX "task_questions_institution_id_team_id_idx" ON "task_questions"("institution_id", "team_id");

CREATE INDEX "task_questions_institution_id_answered_by_id_idx" ON "task_questions"("institution_id", "answered_by_id");

ALTER TABLE "task_confirmations" ADD CONSTRAINT "task_confirmations_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_confirmations" ADD CONSTRAINT "task_confirmations_institution_id_role_id_fkey" FOREIGN KEY ("institution_id", "role_id") REFERENCES "roles"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_confirmations" ADD CONSTRAINT "task_confirmations_institution_id_profile_id_fkey" FOREIGN KEY ("institution_id", "profile_id") REFERENCES "role_profiles"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_questions" ADD CONSTRAINT "task_questions_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_questions" ADD CONSTRAINT "task_questions_institution_id_task_id_fkey" FOREIGN KEY ("institution_id", "task_id") REFERENCES "role_tasks"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_questions" ADD CONSTRAINT "task_questions_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "task_questions" ADD CONSTRAINT "task_questions_institution_id_answered_by_id_fkey" FOREIGN KEY ("institution_id", "answered_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table task_questions add check (words <> ''), add check ((answer is null) = (answered_at is null)),
  add check ((answer is null) = (answered_by_id is null));
call keep_inside_institution('task_confirmations');
call keep_inside_institution('task_questions');
grant select, insert, update, delete on task_confirmations, task_questions to koers_app;
