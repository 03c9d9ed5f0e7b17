-- CreateTable
CREATE TABLE "referrals" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreed_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "is_clear" BOOLEAN,
    "was_tried" BOOLEAN,
    "fits_here" BOOLEAN,
    "steps_agreed_at" TIMESTAMPTZ(3),
    "feedback_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "notes_asked_at" TIMESTAMPTZ(3),
    "notes_opened_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "student_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "handler_id" UUID,

    CONSTRAINT "referrals_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "referral_texts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "referral_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,

    CONSTRAINT "referral_texts_pkey" PRIMARY KEY ("institution_id","referral_id","part")
);

-- CreateTable
CREATE TABLE "referral_steps" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "doer" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "due_on" DATE NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "consented_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "referral_id" UUID NOT NULL,

    CONSTRAINT "referral_steps_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "referral_notes" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "referral_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "referral_notes_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "referral_processes" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "criterion" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_by_id" UUID NOT NULL,

    CONSTRAINT "referral_processes_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "pick_ups" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "due_on" DATE NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "person_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,

    CONSTRAINT "pick_ups_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "career_tools" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "retired_at" TIMESTAMPTZ(3),
    "unit_id" UUID NOT NULL,

    CONSTRAINT "career_tools_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "tool_uses" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "used_on" DATE NOT NULL,
    "referral_id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,

    CONSTRAINT "tool_uses_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "support_programmes" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "retired_at" TIMESTAMPTZ(3),
    "unit_id" UUID NOT NULL,

    CONSTRAINT "support_programmes_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "programme_places" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enrolled_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "ended_on" DATE,
    "result" TEXT,
    "referral_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,

    CONSTRAINT "programme_places_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "colleague_notes" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "ends_on" DATE NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "student_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,

    CONSTRAINT "colleague_notes_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "referrals_institution_id_student_id_idx" ON "referrals"("institution_id", "student_id");

-- CreateIndex
CREATE INDEX "referrals_institution_id_author_id_idx" ON "referrals"("institution_id", "author_id");

-- CreateIndex
CREATE INDEX "referrals_institution_id_unit_id_sent_at_idx" ON "referrals"("institution_id", "unit_id", "sent_at");

-- CreateIndex
CREATE INDEX "referrals_institution_id_handler_id_idx" ON "referrals"("institution_id", "handler_id");

-- CreateIndex
CREATE INDEX "referral_texts_institution_id_author_id_idx" ON "referral_texts"("institution_id", "author_id");

-- CreateIndex
CREATE INDEX "referral_steps_institution_id_referral_id_idx" ON "referral_steps"("institution_id", "referral_id");

-- CreateIndex
CREATE INDEX "referral_notes_institution_id_referral_id_idx" ON "referral_notes"("institution_id", "referral_id");

-- CreateIndex
CREATE INDEX "referral_notes_institution_id_author_id_idx" ON "referral_notes"("institution_id", "author_id");

-- CreateIndex
CREATE INDEX "referral_processes_institution_id_written_by_id_idx" ON "referral_processes"("institution_id", "written_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_processes_institution_id_number_key" ON "referral_processes"("institution_id", "number");

-- CreateIndex
CREATE INDEX "pick_ups_institution_id_person_id_due_on_idx" ON "pick_ups"("institution_id", "person_id", "due_on");

-- CreateIndex
CREATE INDEX "pick_ups_institution_id_student_id_idx" ON "pick_ups"("institution_id", "student_id");

-- CreateIndex
CREATE UNIQUE INDEX "career_tools_institution_id_unit_id_name_key" ON "career_tools"("institution_id", "unit_id", "name");

-- CreateIndex
CREATE INDEX "tool_uses_institution_id_referral_id_idx" ON "tool_uses"("institution_id", "referral_id");

-- CreateIndex
CREATE INDEX "tool_uses_institution_id_tool_id_idx" ON "tool_uses"("institution_id", "tool_id");

-- CreateIndex
CREATE UNIQUE INDEX "support_programmes_institution_id_unit_id_name_key" ON "support_programmes"("institution_id", "unit_id", "name");

-- CreateIndex
CREATE INDEX "programme_places_institution_id_programme_id_idx" ON "programme_places"("institution_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_places_institution_id_referral_id_programme_id_key" ON "programme_places"("institution_id", "referral_id", "programme_id");

-- CreateIndex
CREATE INDEX "colleague_notes_institution_id_student_id_idx" ON "colleague_notes"("institution_id", "student_id");

-- CreateIndex
CREATE INDEX "colleague_notes_institution_id_author_id_idx" ON "colleague_notes"("institution_id", "author_id");

-- CreateIndex
CREATE INDEX "colleague_notes_institution_id_reader_id_ends_on_idx" ON "colleague_notes"("institution_id", "reader_id", "ends_on");

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_institution_id_unit_id_fkey" FOREIGN KEY ("institution_id", "unit_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_institution_id_handler_id_fkey" FOREIGN KEY ("institution_id", "handler_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_texts" ADD CONSTRAINT "referral_texts_institution_id_referral_id_fkey" FOREIGN KEY ("institution_id", "referral_id") REFERENCES "referrals"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_texts" ADD CONSTRAINT "referral_texts_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_steps" ADD CONSTRAINT "referral_steps_institution_id_referral_id_fkey" FOREIGN KEY ("institution_id", "referral_id") REFERENCES "referrals"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_notes" ADD CONSTRAINT "referral_notes_institution_id_referral_id_fkey" FOREIGN KEY ("institution_id", "referral_id") REFERENCES "referrals"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_notes" ADD CONSTRAINT "referral_notes_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_processes" ADD CONSTRAINT "referral_processes_institution_id_written_by_id_fkey" FOREIGN KEY ("institution_id", "written_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pick_ups" ADD CONSTRAINT "pick_ups_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pick_ups" ADD CONSTRAINT "pick_ups_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "career_tools" ADD CONSTRAINT "career_tools_institution_id_unit_id_fkey" FOREIGN KEY ("institution_id", "unit_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tool_uses" ADD CONSTRAINT "tool_uses_institution_id_referral_id_fkey" FOREIGN KEY ("institution_id", "referral_id") REFERENCES "referrals"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tool_uses" ADD CONSTRAINT "tool_uses_institution_id_tool_id_fkey" FOREIGN KEY ("institution_id", "tool_id") REFERENCES "career_tools"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_programmes" ADD CONSTRAINT "support_programmes_institution_id_unit_id_fkey" FOREIGN KEY ("institution_id", "unit_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "programme_places" ADD CONSTRAINT "programme_places_institution_id_referral_id_fkey" FOREIGN KEY ("institution_id", "referral_id") REFERENCES "referrals"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "programme_places" ADD CONSTRAINT "programme_places_institution_id_programme_id_fkey" FOREIGN KEY ("institution_id", "programme_id") REFERENCES "support_programmes"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "colleague_notes" ADD CONSTRAINT "colleague_notes_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "colleague_notes" ADD CONSTRAINT "colleague_notes_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "colleague_notes" ADD CONSTRAINT "colleague_notes_institution_id_reader_id_fkey" FOREIGN KEY ("institution_id", "reader_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table referrals
  add check (reason in ('choice', 'motivation', 'progress', 'placement', 'home', 'finances', 'attendance', 'other')),
  add check (aim in ('preventive', 'curative')),
  add check (outcome in ('with-coach', 'with-company', 'third-line', 'stopped')),
  add check (sent_at is null or agreed_at is not null),
  add check (agreed_at is null or declined_at is null),
  add check (accepted_at is null or (sent_at is not null and handler_id is not null)),
  add check (returned_at is null or (sent_at is not null and accepted_at is null)),
  add check (steps_agreed_at is null or accepted_at is not null),
  add check ((feedback_at is null) = (outcome is null)),
  add check (feedback_at is null or accepted_at is not null),
  add check (closed_at is null or feedback_at is not null);

alter table referral_texts add check (part in ('tried', 'own', 'returned', 'feedback'));

alter table referral_steps
  add check (doer in ('student', 'coach', 'adviser', 'parent', 'company')),
  -- Parents are let in on a step of theirs, and on nothing else.
  add check (doer = 'parent' or (consented_at is null and declined_at is null));

alter table referral_processes add check (number > 0);

alter table pick_ups add check (minutes between 1 and 600);

alter table tool_uses add check (form in ('individual', 'group'));

alter table support_programmes add check (kind in ('dropout', 'final-phase', 'other'));

alter table programme_places
  add check (result in ('completed', 'other-way', 'stopped')),
  add check ((ended_on is null) = (result is null)),
  add check (ended_on is null or enrolled_at is not null),
  add check (enrolled_at is null or declined_at is null);

alter table colleague_notes add check (purpose in ('lessons', 'study-career', 'placement', 'progress'));

-- Whose coach the present person is today. A day wider than coachesOn, which the application asks besides.
create function current_coached() returns setof uuid language sql stable as $$
  select a.student_id from coach_assignments a
  where a.institution_id = current_institution() and a.coach_id = current_person()
    and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
$$;

-- The teams in which the present person works as an adviser of the second line today.
create function current_second_line() returns setof uuid language sql stable as $$
  select m.team_id from team_memberships m
  where m.institution_id = current_institution() and m.person_id = current_person()
    and m.starts_on <= current_day() and (m.ends_on is null or m.ends_on >= current_day())
    and m.person_id in (select current_staff())
    and exists (select from appointments a
      where a.institution_id = current_institution() and a.person_id = current_person() and a.office = 'second-line'
        and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day()))
$$;

-- Besides: a referral is there for its student, for their coach of today, and from when it was sent until it is taken back
-- for the advisers of the unit it went to. Without a person the night finds what it must forget.
create policy in_the_chain on referrals as restrictive for select using (
  student_id = (select current_person()) or student_id in (select current_coached())
  or (sent_at is not null and withdrawn_at is null and unit_id in (select current_second_line()))
  or ((select current_person()) is null and written_at < current_day() - 365));
create policy coach_adds on referrals as restrictive for insert with check (
  author_id = (select current_person()) and student_id in (select current_coached()));
create policy chain_changes on referrals as restrictive for update using ((select current_person()) is not null)
  with check ((select current_person()) is not null);
create policy night_removes on referrals as restrictive for delete using ((select current_person()) is null);

-- What belongs to a referral is there for whom the referral is there, and never without a person.
create procedure keep_with_referral(name text) language plpgsql as $$
begin
  execute format('create policy with_referral on %I as restrictive using ((select current_person()) is not null
    and exists (select from referrals r where r.institution_id = %I.institution_id and r.id = referral_id))', name, name);
end $$;

-- Besides: a text is written by its author alone, and a note is there for the adviser who handles it and for the student who asked.
create policy author_adds on referral_texts as restrictive for insert with check (author_id = (select current_person()));
create policy author_changes on referral_texts as restrictive for update using (author_id = (select current_person()));
create policy author_removes on referral_texts as restrictive for delete using (author_id = (select current_person()));
create policy handler_only on referral_notes as restrictive for select using (exists (select from referrals r
  where r.institution_id = referral_notes.institution_id and r.id = referral_id and (r.handler_id = (select current_person())
    or (r.student_id = (select current_person()) and r.notes_asked_at is not null))));
create policy author_adds on referral_notes as restrictive for insert with check (author_id = (select current_person())
  and exists (select from referrals r where r.institution_id = referral_notes.institution_id and r.id = referral_id
    and r.handler_id = (select current_person())));

-- Besides: what a coach takes up is theirs alone; without a person the night finds what is long past its day.
create policy owner_only on pick_ups as restrictive using (person_id = (select current_person())
  or ((select current_person()) is null and due_on < current_day() - 90));

-- A note for a colleague is there for who wrote it, for the student, and for its reader until its last day.
create policy three_only on colleague_notes as restrictive for select using (
  author_id = (select current_person()) or student_id = (select current_person())
  or (reader_id = (select current_person()) and ended_at is null and ends_on >= current_day())
  or ((select current_person()) is null and ends_on < current_day() - 365));
create policy coach_adds on colleague_notes as restrictive for insert with check (
  author_id = (select current_person()) and student_id in (select current_coached()));
create policy two_end on colleague_notes as restrictive for update using (
  author_id = (select current_person()) or student_id = (select current_person()));
create policy night_removes on colleague_notes as restrictive for delete using ((select current_person()) is null);

call keep_inside_institution('referrals');
call keep_inside_institution('referral_texts');
call keep_inside_institution('referral_steps');
call keep_inside_institution('referral_notes');
call keep_inside_institution('referral_processes');
call keep_inside_institution('pick_ups');
call keep_inside_institution('career_tools');
call keep_inside_institution('tool_uses');
call keep_inside_institution('support_programmes');
call keep_inside_institution('programme_places');
call keep_inside_institution('colleague_notes');
call keep_with_referral('referral_texts');
call keep_with_referral('referral_steps');
call keep_with_referral('referral_notes');
call keep_with_referral('tool_uses');
call keep_with_referral('programme_places');
drop procedure keep_with_referral(text);
grant select, insert, update, delete on referrals, referral_texts, referral_steps, pick_ups, career_tools, tool_uses,
  support_programmes, programme_places, colleague_notes to koers_app;
grant select, insert on referral_notes, referral_processes to koers_app;
