-- CreateTable
CREATE TABLE "lesson_visits" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "planned_for" TIMESTAMPTZ(3),
    "held_on" DATE,
    "shared_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_because" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "teacher_id" UUID NOT NULL,
    "visitor_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,

    CONSTRAINT "lesson_visits_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "visit_texts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "visit_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "reader_id" UUID,

    CONSTRAINT "visit_texts_pkey" PRIMARY KEY ("institution_id","visit_id","part")
);

-- CreateTable
CREATE TABLE "visit_arrangements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "months" SMALLINT NOT NULL,
    "sentences" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID NOT NULL,

    CONSTRAINT "visit_arrangements_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "lesson_visits_institution_id_teacher_id_held_on_idx" ON "lesson_visits"("institution_id", "teacher_id", "held_on");

-- CreateIndex
CREATE INDEX "lesson_visits_institution_id_visitor_id_idx" ON "lesson_visits"("institution_id", "visitor_id");

-- CreateIndex
CREATE INDEX "lesson_visits_institution_id_proposed_by_id_idx" ON "lesson_visits"("institution_id", "proposed_by_id");

-- CreateIndex
CREATE INDEX "lesson_visits_institution_id_held_on_idx" ON "lesson_visits"("institution_id", "held_on");

-- CreateIndex
CREATE INDEX "visit_texts_institution_id_author_id_idx" ON "visit_texts"("institution_id", "author_id");

-- CreateIndex
CREATE INDEX "visit_texts_institution_id_reader_id_idx" ON "visit_texts"("institution_id", "reader_id");

-- CreateIndex
CREATE INDEX "visit_arrangements_institution_id_made_by_id_idx" ON "visit_arrangements"("institution_id", "made_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_arrangements_institution_id_number_key" ON "visit_arrangements"("institution_id", "number");

-- AddForeignKey
ALTER TABLE "lesson_visits" ADD CONSTRAINT "lesson_visits_institution_id_teacher_id_fkey" FOREIGN KEY ("institution_id", "teacher_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lesson_visits" ADD CONSTRAINT "lesson_visits_institution_id_visitor_id_fkey" FOREIGN KEY ("institution_id", "visitor_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lesson_visits" ADD CONSTRAINT "lesson_visits_institution_id_proposed_by_id_fkey" FOREIGN KEY ("institution_id", "proposed_by_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_texts" ADD CONSTRAINT "visit_texts_institution_id_visit_id_fkey" FOREIGN KEY ("institution_id", "visit_id") REFERENCES "lesson_visits"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_texts" ADD CONSTRAINT "visit_texts_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_texts" ADD CONSTRAINT "visit_texts_institution_id_reader_id_fkey" FOREIGN KEY ("institution_id", "reader_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_arrangements" ADD CONSTRAINT "visit_arrangements_institution_id_made_by_id_fkey" FOREIGN KEY ("institution_id", "made_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table lesson_visits
  add check (kind in ('leader', 'peer')),
  add check (setting in ('lesson', 'coach-talk')),
  add check (cancelled_because in ('time', 'absent', 'lesson-gone', 'other')),
  add check (proposed_by_id in (teacher_id, visitor_id)),
  add check ((cancelled_at is null) = (cancelled_because is null)),
  add check (held_on is null or cancelled_at is null),
  add check (shared_at is null or held_on is not null),
  add check (answered_at is null or shared_at is not null);

alter table visit_texts
  add check (part in ('report', 'reaction', 'note')),
  -- What has no reader is never opened.
  add check (opened_at is null or reader_id is not null);

alter table visit_arrangements
  add check (number > 0),
  add check (months between 0 and 12),
  add check (cardinality(sentences) <= 10);

-- Besides: that a colleague looked along is known to the two alone, jobs and offices see nothing of it.
create procedure keep_between_two(name text) language plpgsql as $$
begin
  execute format('create policy pair_only on %I as restrictive using (kind = ''leader''
    or teacher_id = (select current_person()) or visitor_id = (select current_person()))', name);
end $$;

-- Besides: a text is read by its author, and by its reader once it was opened to them; it is written by its author alone.
create procedure keep_handed_over(name text) language plpgsql as $$
begin
  execute format('create policy handed_over on %I as restrictive for select using (
    author_id = (select current_person())
    or (reader_id = (select current_person()) and opened_at is not null))', name);
  execute format('create policy author_adds on %I as restrictive for insert with check (author_id = (select current_person()))', name);
  execute format('create policy author_changes on %I as restrictive for update using (author_id = (select current_person()))', name);
  execute format('create policy author_removes on %I as restrictive for delete using (author_id = (select current_person()))', name);
end $$;

call keep_inside_institution('lesson_visits');
call keep_between_two('lesson_visits');
call keep_inside_institution('visit_texts');
call keep_handed_over('visit_texts');
call keep_inside_institution('visit_arrangements');
grant select, insert, update, delete on lesson_visits, visit_texts, visit_arrangements to koers_app;
