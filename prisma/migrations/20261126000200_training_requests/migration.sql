-- What a team asks for to learn together, and what was answered; who pays an action; and what the institution says about both.
alter table institution_settings
  add column training_answer_days smallint not null default 10 check (training_answer_days between 1 and 40),
  add column funding_sources text[] default array[]::text[] check (cardinality(funding_sources) <= 12);

alter table plan_actions add column funding text not null default '';

CREATE TABLE "training_requests" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "people" SMALLINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "funding" TEXT NOT NULL DEFAULT '',
    "asked_on" DATE NOT NULL,
    "answer_by" DATE NOT NULL,
    "answer" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "withdrawn_on" DATE,
    "team_id" UUID NOT NULL,
    "goal_id" UUID,
    "asked_by_id" UUID NOT NULL,
    "answered_by_id" UUID,

    CONSTRAINT "training_requests_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "training_requests_institution_id_team_id_asked_on_idx" ON "training_requests"("institution_id", "team_id", "asked_on");

CREATE INDEX "training_requests_institution_id_asked_on_idx" ON "training_requests"("institution_id", "asked_on");

CREATE INDEX "training_requests_institution_id_goal_id_idx" ON "training_requests"("institution_id", "goal_id");

CREATE INDEX "training_requests_institution_id_asked_by_id_idx" ON "training_requests"("institution_id", "asked_by_id");

CREATE INDEX "training_requests_institution_id_answered_by_id_idx" ON "training_requests"("institution_id", "answered_by_id");

ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_institution_id_goal_id_fkey" FOREIGN KEY ("institution_id", "goal_id") REFERENCES "plan_goals"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_institution_id_asked_by_id_fkey" FOREIGN KEY ("institution_id", "asked_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_institution_id_answered_by_id_fkey" FOREIGN KEY ("institution_id", "answered_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- An answer has its reason, its day and whoever gave it; what was withdrawn has none.
alter table training_requests
  add check (answer in ('granted', 'partly', 'declined')),
  add check (people between 1 and 500),
  add check (minutes between 1 and 12000),
  add check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by_id is null)),
  add check ((answer is null) = (reason = '')),
  add check (withdrawn_on is null or answer is null);

-- Partial, as all indexes are that only the migrations know.
create index training_requests_waiting on training_requests (institution_id, answer_by)
  where answer is null and withdrawn_on is null;

call keep_inside_institution('training_requests');
grant select, insert, update on training_requests to koers_app;
