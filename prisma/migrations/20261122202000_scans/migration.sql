-- CreateTable
CREATE TABLE "instruments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "code" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instruments_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "instrument_versions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "instrument_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "instrument_versions_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "instrument_questions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hint" TEXT NOT NULL DEFAULT '',
    "step_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "step_texts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version_id" UUID NOT NULL,
    "competence_id" UUID,

    CONSTRAINT "instrument_questions_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "scan_campaigns" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "scan_campaigns_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "scan_rounds" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_anonymous" BOOLEAN NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invited_at" TIMESTAMPTZ(3),
    "smallest_group" SMALLINT,
    "link_key" BYTEA,
    "closed_at" TIMESTAMPTZ(3),
    "version_id" UUID NOT NULL,
    "subject_id" UUID,
    "team_id" UUID,
    "campaign_id" UUID,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "scan_rounds_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "scan_raters" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "accepted_on" DATE,
    "invited_on" DATE,
    "mail_due" TEXT,
    "reminded_on" DATE,
    "submitted_on" DATE,
    "round_id" UUID NOT NULL,
    "person_id" UUID,
    "suggested_by_id" UUID,

    CONSTRAINT "scan_raters_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "scan_forms" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "key" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,
    "round_id" UUID NOT NULL,

    CONSTRAINT "scan_forms_pkey" PRIMARY KEY ("institution_id","key")
);

-- CreateTable
CREATE TABLE "scan_answers" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "step" SMALLINT,
    "body" BYTEA,
    "closed_on" DATE NOT NULL,
    "round_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "rater_id" UUID,

    CONSTRAINT "scan_answers_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "scan_shares" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "scan_shares_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "instruments_institution_id_name_key" ON "instruments"("institution_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "instruments_institution_id_code_key" ON "instruments"("institution_id", "code");

-- CreateIndex
CREATE INDEX "instrument_versions_institution_id_created_by_id_idx" ON "instrument_versions"("institution_id", "created_by_id");

-- CreateIndex
CREATE INDEX "instrument_versions_institution_id_published_by_id_idx" ON "instrument_versions"("institution_id", "published_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_versions_institution_id_instrument_id_number_key" ON "instrument_versions"("institution_id", "instrument_id", "number");

-- CreateIndex
CREATE INDEX "instrument_questions_institution_id_version_id_position_idx" ON "instrument_questions"("institution_id", "version_id", "position");

-- CreateIndex
CREATE INDEX "instrument_questions_institution_id_competence_id_idx" ON "instrument_questions"("institution_id", "competence_id");

-- CreateIndex
CREATE INDEX "scan_campaigns_institution_id_version_id_idx" ON "scan_campaigns"("institution_id", "version_id");

-- CreateIndex
CREATE INDEX "scan_campaigns_institution_id_created_by_id_idx" ON "scan_campaigns"("institution_id", "created_by_id");

-- CreateIndex
CREATE INDEX "scan_rounds_institution_id_version_id_idx" ON "scan_rounds"("institution_id", "version_id");

-- CreateIndex
CREATE INDEX "scan_rounds_institution_id_subject_id_idx" ON "scan_rounds"("institution_id", "subject_id");

-- CreateIndex
CREATE INDEX "scan_rounds_institution_id_team_id_idx" ON "scan_rounds"("institution_id", "team_id");

-- CreateIndex
CREATE INDEX "scan_rounds_institution_id_campaign_id_idx" ON "scan_rounds"("institution_id", "campaign_id");

-- CreateIndex
CREATE INDEX "scan_rounds_institution_id_created_by_id_idx" ON "scan_rounds"("institution_id", "created_by_id");

-- CreateIndex
CREATE INDEX "scan_raters_institution_id_person_id_invited_on_idx" ON "scan_raters"("institution_id", "person_id", "invited_on");

-- CreateIndex
CREATE INDEX "scan_raters_institution_id_suggested_by_id_idx" ON "scan_raters"("institution_id", "suggested_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "scan_raters_institution_id_round_id_person_id_key" ON "scan_raters"("institution_id", "round_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "scan_raters_institution_id_round_id_email_key" ON "scan_raters"("institution_id", "round_id", "email");

-- CreateIndex
CREATE INDEX "scan_forms_institution_id_round_id_idx" ON "scan_forms"("institution_id", "round_id");

-- CreateIndex
CREATE INDEX "scan_answers_institution_id_round_id_question_id_idx" ON "scan_answers"("institution_id", "round_id", "question_id");

-- CreateIndex
CREATE INDEX "scan_answers_institution_id_question_id_idx" ON "scan_answers"("institution_id", "question_id");

-- CreateIndex
CREATE INDEX "scan_answers_institution_id_rater_id_idx" ON "scan_answers"("institution_id", "rater_id");

-- CreateIndex
CREATE INDEX "scan_shares_institution_id_round_id_idx" ON "scan_shares"("institution_id", "round_id");

-- CreateIndex
CREATE INDEX "scan_shares_institution_id_person_id_idx" ON "scan_shares"("institution_id", "person_id");

-- AddForeignKey
ALTER TABLE "instruments" ADD CONSTRAINT "instruments_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_institution_id_instrument_id_fkey" FOREIGN KEY ("institution_id", "instrument_id") REFERENCES "instruments"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_institution_id_published_by_id_fkey" FOREIGN KEY ("institution_id", "published_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "instrument_questions" ADD CONSTRAINT "instrument_questions_institution_id_version_id_fkey" FOREIGN KEY ("institution_id", "version_id") REFERENCES "instrument_versions"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "instrument_questions" ADD CONSTRAINT "instrument_questions_institution_id_competence_id_fkey" FOREIGN KEY ("institution_id", "competence_id") REFERENCES "competences"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_campaigns" ADD CONSTRAINT "scan_campaigns_institution_id_version_id_fkey" FOREIGN KEY ("institution_id", "version_id") REFERENCES "instrument_versions"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_campaigns" ADD CONSTRAINT "scan_campaigns_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_rounds" ADD CONSTRAINT "scan_rounds_institution_id_version_id_fkey" FOREIGN KEY ("institution_id", "version_id") REFERENCES "instrument_versions"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_rounds" ADD CONSTRAINT "scan_rounds_institution_id_subject_id_fkey" FOREIGN KEY ("institution_id", "subject_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_rounds" ADD CONSTRAINT "scan_rounds_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_rounds" ADD CONSTRAINT "scan_rounds_institution_id_campaign_id_fkey" FOREIGN KEY ("institution_id", "campaign_id") REFERENCES "scan_campaigns"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_rounds" ADD CONSTRAINT "scan_rounds_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_raters" ADD CONSTRAINT "scan_raters_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_raters" ADD CONSTRAINT "scan_raters_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_raters" ADD CONSTRAINT "scan_raters_institution_id_suggested_by_id_fkey" FOREIGN KEY ("institution_id", "suggested_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_forms" ADD CONSTRAINT "scan_forms_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_answers" ADD CONSTRAINT "scan_answers_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_answers" ADD CONSTRAINT "scan_answers_institution_id_question_id_fkey" FOREIGN KEY ("institution_id", "question_id") REFERENCES "instrument_questions"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_answers" ADD CONSTRAINT "scan_answers_institution_id_rater_id_fkey" FOREIGN KEY ("institution_id", "rater_id") REFERENCES "scan_raters"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_shares" ADD CONSTRAINT "scan_shares_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_shares" ADD CONSTRAINT "scan_shares_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table instruments add check (kind in ('self', 'feedback', 'student', 'team', 'thermometer'));
alter table instrument_versions add check ((published_at is null) = (published_by_id is null));
alter table instrument_questions
  add check (kind in ('scale', 'open')),
  add check (cardinality(step_names) = cardinality(step_texts)),
  add check (cardinality(step_names) <= 8);
alter table scan_campaigns add check (closes_on >= opens_on);
alter table scan_rounds
  add check (closes_on >= opens_on),
  add check ((invited_at is null) = (smallest_group is null)),
  add check (link_key is null or closed_at is null),
  add check (subject_id is null or team_id is null);
alter table scan_raters
  add check (category in ('self', 'leader', 'colleague', 'student', 'external', 'coach', 'member')),
  add check (mail_due in ('invitation', 'reminder')),
  add check (email = lower(email));
alter table scan_answers
  add check (category in ('self', 'leader', 'colleague', 'student', 'external', 'coach', 'member')),
  add check (step >= 0);
-- One version of an instrument is being written at a time, and a result is shared once with somebody.
create unique index instrument_versions_one_concept on instrument_versions (institution_id, instrument_id)
  where published_at is null;
create unique index scan_shares_one_running on scan_shares (institution_id, round_id, person_id) where ended_at is null;
-- What runs and ends some day, for the job that closes it; and what has to be mailed.
create index scan_rounds_running on scan_rounds (institution_id, closes_on) where closed_at is null and invited_at is not null;
create index scan_raters_to_mail on scan_raters (institution_id, round_id) where mail_due is not null;

do $$
declare name text;
begin
  foreach name in array array['instruments', 'instrument_versions', 'instrument_questions', 'scan_campaigns', 'scan_rounds',
    'scan_raters', 'scan_forms', 'scan_answers', 'scan_shares']
  loop
    call keep_inside_institution(name);
    execute format('grant select, insert, update, delete on %I to koers_app', name);
  end loop;
end $$;

-- A personal link: the hash of its token, and which record of which institution it opens. Never the token itself.
create table entrance.personal_links (
  hash bytea primary key check (length(hash) = 32),
  institution_id uuid not null,
  record_id uuid not null,
  expires_at timestamptz not null
);
create index on entrance.personal_links (institution_id, record_id);
create index on entrance.personal_links (expires_at);

create function entrance.find_link(in_hash bytea)
returns table (institution_id uuid, record_id uuid) language sql stable security definer set search_path = '' as $$
  select l.institution_id, l.record_id from entrance.personal_links l where l.hash = in_hash and l.expires_at > now()
$$;

-- For the institution the transaction works in, whatever it was told: nobody hands out links of another one.
create function entrance.keep_links(in_hashes bytea[], in_records uuid[], in_expires timestamptz[])
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.personal_links (hash, institution_id, record_id, expires_at)
  select hash, public.current_institution(), record_id, expires_at
  from unnest(in_hashes, in_records, in_expires) as given(hash, record_id, expires_at)
  on conflict (hash) do update set expires_at = excluded.expires_at
    where personal_links.institution_id = public.current_institution()
$$;

create function entrance.end_links(in_records uuid[])
returns void language sql volatile security definer set search_path = '' as $$
  delete from entrance.personal_links l
  where l.institution_id = public.current_institution() and l.record_id = any(in_records)
$$;

create function entrance.forget_links()
returns void language sql volatile security definer set search_path = '' as $$
  delete from entrance.personal_links where expires_at < now()
$$;

revoke execute on function entrance.find_link(bytea), entrance.keep_links(bytea[], uuid[], timestamptz[]),
  entrance.end_links(uuid[]), entrance.forget_links() from public;
grant execute on function entrance.find_link(bytea), entrance.keep_links(bytea[], uuid[], timestamptz[]),
  entrance.end_links(uuid[]), entrance.forget_links() to koers_app;
