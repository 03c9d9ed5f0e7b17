-- A concept laid before teams: what they say about it, and what is done with it, stays with the version.
CREATE TABLE "profile_consultations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "ends_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "profile_id" UUID NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "closed_by_id" UUID,

    CONSTRAINT "profile_consultations_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "consulted_teams" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "consultation_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "consulted_teams_pkey" PRIMARY KEY ("institution_id","consultation_id","team_id")
);

CREATE TABLE "consultation_readings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consultation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "consultation_readings_pkey" PRIMARY KEY ("institution_id","consultation_id","person_id")
);

CREATE TABLE "profile_comments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "task_origin" UUID,
    "task_words" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consultation_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "profile_comments_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "profile_comment_answers" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "words" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment_id" UUID NOT NULL,
    "answered_by_id" UUID NOT NULL,

    CONSTRAINT "profile_comment_answers_pkey" PRIMARY KEY ("institution_id","comment_id")
);

CREATE INDEX "profile_consultations_institution_id_profile_id_idx" ON "profile_consultations"("institution_id", "profile_id");

CREATE INDEX "profile_consultations_institution_id_opened_by_id_idx" ON "profile_consultations"("institution_id", "opened_by_id");

CREATE INDEX "profile_consultations_institution_id_closed_by_id_idx" ON "profile_consultations"("institution_id", "closed_by_id");

CREATE INDEX "consulted_teams_institution_id_team_id_idx" ON "consulted_teams"("institution_id", "team_id");

CREATE INDEX "consultation_readings_institution_id_person_id_idx" ON "consultation_readings"("institution_id", "person_id");

CREATE INDEX "profile_comments_institution_id_consultation_id_idx" ON "profile_comments"("institution_id", "consultation_id");

CREATE INDEX "profile_comments_institution_id_team_id_idx" ON "profile_comments"("institution_id", "team_id");

CREATE INDEX "profile_comments_institution_id_author_id_idx" ON "profile_comments"("institution_id", "author_id");

CREATE INDEX "profile_comment_answers_institution_id_answered_by_id_idx" ON "profile_comment_answers"("institution_id", "answered_by_id");

ALTER TABLE "profile_consultations" ADD CONSTRAINT "profile_consultations_institution_id_profile_id_fkey" FOREIGN KEY ("institution_id", "profile_id") REFERENCES "role_profiles"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "profile_consultations" ADD CONSTRAINT "profile_consultations_institution_id_opened_by_id_fkey" FOREIGN KEY ("institution_id", "opened_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "profile_consultations" ADD CONSTRAINT "profile_consultations_institution_id_closed_by_id_fkey" FOREIGN KEY ("institution_id", "closed_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "consulted_teams" ADD CONSTRAINT "consulted_teams_institution_id_consultation_id_fkey" FOREIGN KEY ("institution_id", "consultation_id") REFERENCES "profile_consultations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "consulted_teams" ADD CONSTRAINT "consulted_teams_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "consultation_readings" ADD CONSTRAINT "consultation_readings_institution_id_consultation_id_fkey" FOREIGN KEY ("institution_id", "consultation_id") REFERENCES "profile_consultations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "consultation_readings" ADD CONSTRAINT "consultation_readings_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "profile_comments" ADD CONSTRAINT "profile_comments_institution_id_consultation_id_fkey" FOREIGN KEY ("institution_id", "consultation_id") REFERENCES "profile_consultations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "profile_comments" ADD CONSTRAINT "profile_comments_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "profile_comments" ADD CONSTRAINT "profile_comments_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "profile_comment_answers" ADD CONSTRAINT "profile_comment_answers_institution_id_comment_id_fkey" FOREIGN KEY ("institution_id", "comment_id") REFERENCES "profile_comments"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "profile_comment_answers" ADD CONSTRAINT "profile_comment_answers_institution_id_answered_by_id_fkey" FOREIGN KEY ("institution_id", "answered_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table profile_comments add check (voice in ('own', 'team')), add check (words <> ''),
  add check ((task_origin is null) = (task_words is null));
alter table profile_comment_answers add check (words <> '');
-- A version lies before teams once at a time.
create unique index profile_consultations_one_open on profile_consultations (institution_id, profile_id)
  where closed_at is null;
call keep_inside_institution('profile_consultations');
call keep_inside_institution('consulted_teams');
call keep_inside_institution('consultation_readings');
call keep_inside_institution('profile_comments');
call keep_inside_institution('profile_comment_answers');
grant select, insert, update, delete on profile_consultations, consulted_teams, consultation_readings, profile_comments,
  profile_comment_answers to koers_app;
