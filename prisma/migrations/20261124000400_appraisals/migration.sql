-- Beoordelingen: of people only, with no reference to or from a development record.
CREATE TABLE "appraisals" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "planned_on" DATE NOT NULL,
    "consequences" TEXT NOT NULL,
    "aspects" TEXT[],
    "signing_days" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invitation_read_at" TIMESTAMPTZ(3),
    "called_off_at" TIMESTAMPTZ(3),
    "discussed_on" DATE,
    "laid_at" TIMESTAMPTZ(3),
    "unsigned_at" TIMESTAMPTZ(3),
    "response" TEXT,
    "reasons" BYTEA,
    "reaction" BYTEA,
    "responded_at" TIMESTAMPTZ(3),
    "ruling" TEXT,
    "ruling_words" BYTEA,
    "checked_at" TIMESTAMPTZ(3),
    "checked_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisals_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "appraisal_texts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "appraisal_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "laid_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_texts_pkey" PRIMARY KEY ("institution_id","appraisal_id")
);

-- CreateTable
CREATE TABLE "appraisal_passages" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "request" BYTEA NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "passage" BYTEA,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "appraisal_passages_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "appraisal_frames" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "consequences" TEXT NOT NULL,
    "aspects" TEXT[],
    "signing_days" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "appraisal_frames_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "appraisals_institution_id_employee_id_idx" ON "appraisals"("institution_id", "employee_id");
CREATE INDEX "appraisals_institution_id_leader_id_idx" ON "appraisals"("institution_id", "leader_id");
CREATE INDEX "appraisals_institution_id_checked_by_id_idx" ON "appraisals"("institution_id", "checked_by_id");
CREATE INDEX "appraisals_institution_id_planned_on_idx" ON "appraisals"("institution_id", "planned_on");
CREATE INDEX "appraisal_texts_institution_id_author_id_idx" ON "appraisal_texts"("institution_id", "author_id");
CREATE INDEX "appraisal_passages_institution_id_appraisal_id_idx" ON "appraisal_passages"("institution_id", "appraisal_id");
CREATE UNIQUE INDEX "appraisal_frames_institution_id_number_key" ON "appraisal_frames"("institution_id", "number");
CREATE INDEX "appraisal_frames_institution_id_created_by_id_idx" ON "appraisal_frames"("institution_id", "created_by_id");

-- AddForeignKey
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_institution_id_employee_id_fkey" FOREIGN KEY ("institution_id", "employee_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_institution_id_leader_id_fkey" FOREIGN KEY ("institution_id", "leader_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_institution_id_checked_by_id_fkey" FOREIGN KEY ("institution_id", "checked_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "appraisal_texts" ADD CONSTRAINT "appraisal_texts_institution_id_appraisal_id_fkey" FOREIGN KEY ("institution_id", "appraisal_id") REFERENCES "appraisals"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "appraisal_texts" ADD CONSTRAINT "appraisal_texts_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "appraisal_passages" ADD CONSTRAINT "appraisal_passages_institution_id_appraisal_id_fkey" FOREIGN KEY ("institution_id", "appraisal_id") REFERENCES "appraisals"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "appraisal_frames" ADD CONSTRAINT "appraisal_frames_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table appraisals
  add check (response in ('seen', 'agreed', 'objection')),
  add check (ruling in ('stands', 'set-aside')),
  -- Who wrote it, or is written about, does not check it (permissions.md 6.5-2).
  add check (checked_by_id <> employee_id and checked_by_id <> leader_id),
  -- One step after the other: discussed, answered by the employee, checked.
  add check ((laid_at is null) = (discussed_on is null)),
  add check ((response is null) = (responded_at is null) and (response is null or laid_at is not null)),
  add check ((ruling is null) = (checked_at is null) and (ruling is null) = (checked_by_id is null)),
  -- Who never signs has had the days that were told beforehand; they can still answer until HR checks.
  add check (signing_days between 7 and 60),
  add check (unsigned_at is null or laid_at is not null),
  add check (ruling is null or response is not null or unsigned_at is not null),
  add check (called_off_at is null or laid_at is null),
  -- An objection has its reasons, and nothing else has.
  add check ((reasons is null) = (response is distinct from 'objection')),
  add check (reaction is null or response is not null),
  add check (ruling_words is null or ruling is not null);

alter table appraisal_passages
  add check (answer in ('given', 'declined')),
  add check ((answer is null) = (answered_at is null)),
  -- The passage is there as long as the employee gives it.
  add check ((passage is null) = (answer is distinct from 'given'));

alter table appraisal_frames
  add check (signing_days between 7 and 60),
  add check (number > 0),
  add check (cardinality(aspects) between 1 and 8);

-- Besides: until a text is laid before the employee it is a row of nobody but its author, and only its author writes it.
create procedure keep_until_laid(name text) language plpgsql as $$
begin
  execute format('create policy laid_only on %I as restrictive for select using (
    laid_at is not null or author_id = (select current_person()))', name);
  execute format('create policy author_adds on %I as restrictive for insert with check (author_id = (select current_person()))', name);
  execute format('create policy author_changes on %I as restrictive for update using (author_id = (select current_person()))', name);
  execute format('create policy author_removes on %I as restrictive for delete using (author_id = (select current_person()))', name);
end $$;

call keep_inside_institution('appraisals');
call keep_inside_institution('appraisal_texts');
call keep_until_laid('appraisal_texts');
call keep_inside_institution('appraisal_passages');
call keep_inside_institution('appraisal_frames');
grant select, insert, update, delete on appraisals, appraisal_texts, appraisal_passages, appraisal_frames to koers_app;
