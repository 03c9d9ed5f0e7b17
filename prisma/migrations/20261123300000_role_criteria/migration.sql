-- Who may be given a role: what each version of it asks, and what who appoints says of it for one assignment.
CREATE TABLE "role_criteria" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "within_months" SMALLINT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "origin" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "competence_id" UUID,

    CONSTRAINT "role_criteria_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "criterion_standings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "origin" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "reached_on" DATE,
    "due_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assignment_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "said_by_id" UUID NOT NULL,

    CONSTRAINT "criterion_standings_pkey" PRIMARY KEY ("institution_id","assignment_id","origin")
);

CREATE INDEX "role_criteria_institution_id_profile_id_competence_id_idx" ON "role_criteria"("institution_id", "profile_id", "competence_id");

CREATE INDEX "criterion_standings_institution_id_criterion_id_idx" ON "criterion_standings"("institution_id", "criterion_id");

CREATE INDEX "criterion_standings_institution_id_said_by_id_idx" ON "criterion_standings"("institution_id", "said_by_id");

CREATE INDEX "criterion_standings_institution_id_standing_due_on_idx" ON "criterion_standings"("institution_id", "standing", "due_on");

ALTER TABLE "role_criteria" ADD CONSTRAINT "role_criteria_institution_id_profile_id_fkey" FOREIGN KEY ("institution_id", "profile_id") REFERENCES "role_profiles"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "role_criteria" ADD CONSTRAINT "role_criteria_institution_id_profile_id_competence_id_fkey" FOREIGN KEY ("institution_id", "profile_id", "competence_id") REFERENCES "required_competences"("institution_id", "profile_id", "competence_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "criterion_standings" ADD CONSTRAINT "criterion_standings_institution_id_assignment_id_fkey" FOREIGN KEY ("institution_id", "assignment_id") REFERENCES "role_assignments"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "criterion_standings" ADD CONSTRAINT "criterion_standings_institution_id_criterion_id_fkey" FOREIGN KEY ("institution_id", "criterion_id") REFERENCES "role_criteria"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "criterion_standings" ADD CONSTRAINT "criterion_standings_institution_id_said_by_id_fkey" FOREIGN KEY ("institution_id", "said_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table role_criteria
  add check (kind in ('training', 'experience', 'competence', 'agreement')),
  add check ((kind = 'competence') = (competence_id is not null)),
  add check (within_months between 1 and 60);
alter table criterion_standings
  add check (standing in ('there', 'open', 'waived')),
  add check ((standing = 'there') = (reached_on is not null)),
  add check (standing <> 'open' or due_on is not null),
  add check (standing <> 'waived' or (due_on is null and reason <> ''));
call keep_inside_institution('role_criteria');
call keep_inside_institution('criterion_standings');
grant select, insert, update, delete on role_criteria, criterion_standings to koers_app;
