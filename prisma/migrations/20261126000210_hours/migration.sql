-- Hours for development: what the institution gives somebody in a full-time year, what somebody noted for themselves, and what a
-- team learnt together.
alter table institution_settings
  add column year_hours_minutes integer not null default 3540 check (year_hours_minutes between 0 and 30000),
  add column year_hours_source text not null default '';

-- What was noted before is what the log was for: learnt along the way.
alter table personal_learnings
  add column kind text not null default 'on-the-job'
    check (kind in ('on-the-job', 'training', 'study-day', 'self-study', 'coaching', 'visit', 'other')),
  add column is_lob boolean not null default false;

CREATE TABLE "personal_year_hours" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "person_id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "personal_year_hours_pkey" PRIMARY KEY ("institution_id","person_id","school_year")
);

CREATE TABLE "team_year_hours" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "team_id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "team_year_hours_pkey" PRIMARY KEY ("institution_id","team_id","school_year")
);

CREATE TABLE "study_days" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "people" SMALLINT NOT NULL,
    "team_id" UUID NOT NULL,
    "noted_by_id" UUID NOT NULL,

    CONSTRAINT "study_days_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "study_days_institution_id_team_id_held_on_idx" ON "study_days"("institution_id", "team_id", "held_on");

CREATE INDEX "study_days_institution_id_noted_by_id_idx" ON "study_days"("institution_id", "noted_by_id");

ALTER TABLE "personal_year_hours" ADD CONSTRAINT "personal_year_hours_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "team_year_hours" ADD CONSTRAINT "team_year_hours_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "study_days" ADD CONSTRAINT "study_days_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "study_days" ADD CONSTRAINT "study_days_institution_id_noted_by_id_fkey" FOREIGN KEY ("institution_id", "noted_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table personal_year_hours add check (minutes between 0 and 30000);
alter table team_year_hours add check (minutes between 0 and 30000);
alter table study_days add check (minutes between 1 and 1440), add check (people between 1 and 500);

call keep_inside_institution('personal_year_hours');
call keep_inside_institution('team_year_hours');
call keep_inside_institution('study_days');
-- How many hours somebody has is theirs to know, as what they noted is.
call keep_private('personal_year_hours', 'person_id');
grant select, insert, update, delete on personal_year_hours to koers_app;
grant select, insert, update, delete on team_year_hours to koers_app;
grant select, insert, delete on study_days to koers_app;
