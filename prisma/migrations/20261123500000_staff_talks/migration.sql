-- Talks with staff on the engine of talks with students (M4): one of the two, and what goes with it.
ALTER TABLE "conversations" ADD COLUMN     "employee_id" UUID,
ALTER COLUMN "student_id" DROP NOT NULL;

ALTER TABLE "agreements" ADD COLUMN     "employee_id" UUID,
ALTER COLUMN "student_id" DROP NOT NULL;

ALTER TABLE "conversation_confirmations" ADD COLUMN     "reaction" BYTEA;

CREATE TABLE "conversation_preparations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conversation_preparations_pkey" PRIMARY KEY ("institution_id","conversation_id","author_id")
);

CREATE TABLE "conversation_requests" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "asked_on" DATE NOT NULL,
    "answer_by" DATE NOT NULL,
    "answer" TEXT,
    "reason" BYTEA,
    "answered_at" TIMESTAMPTZ(3),
    "conversation_id" UUID NOT NULL,

    CONSTRAINT "conversation_requests_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "conversation_ratings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "heard" SMALLINT NOT NULL,
    "equal" SMALLINT NOT NULL,
    "onward" SMALLINT NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_ratings_pkey" PRIMARY KEY ("institution_id","conversation_id","person_id")
);

CREATE TABLE "staff_talk_rules" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "kind" TEXT NOT NULL,
    "holders" TEXT[],
    "consequences" TEXT NOT NULL,
    "answer_days" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_talk_rules_pkey" PRIMARY KEY ("institution_id","kind")
);

CREATE INDEX "conversation_preparations_institution_id_author_id_idx" ON "conversation_preparations"("institution_id", "author_id");

CREATE INDEX "conversation_requests_institution_id_conversation_id_idx" ON "conversation_requests"("institution_id", "conversation_id");

CREATE INDEX "conversation_ratings_institution_id_person_id_idx" ON "conversation_ratings"("institution_id", "person_id");

CREATE INDEX "conversations_institution_id_employee_id_held_on_idx" ON "conversations"("institution_id", "employee_id", "held_on");

CREATE INDEX "agreements_institution_id_employee_id_idx" ON "agreements"("institution_id", "employee_id");

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_institution_id_employee_id_fkey" FOREIGN KEY ("institution_id", "employee_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "agreements" ADD CONSTRAINT "agreements_institution_id_employee_id_fkey" FOREIGN KEY ("institution_id", "employee_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_preparations" ADD CONSTRAINT "conversation_preparations_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_preparations" ADD CONSTRAINT "conversation_preparations_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_requests" ADD CONSTRAINT "conversation_requests_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_ratings" ADD CONSTRAINT "conversation_ratings_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_ratings" ADD CONSTRAINT "conversation_ratings_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "staff_talk_rules" ADD CONSTRAINT "staff_talk_rules_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
-- A talk is about a student or about an employee, and its kind says which.
alter table conversations
  drop constraint conversations_kind_check,
  add constraint conversations_kind_check check (kind in ('progress', 'growth-meter', 'trialogue', 'intake', 'ad-hoc',
    'development', 'ambition', 'functioning')),
  add check ((student_id is null) <> (employee_id is null)),
  add check ((employee_id is not null) = (kind in ('development', 'ambition', 'functioning'))),
  add check (employee_id <> coach_id);
alter table conversation_topics
  drop constraint conversation_topics_topic_check,
  add constraint conversation_topics_topic_check check (topic in ('study-progress', 'competence-growth', 'career', 'placement',
    'life', 'expectations', 'growth', 'ambition', 'work', 'own-career', 'as-coach', 'student-support'));
alter table agreements
  drop constraint agreements_doer_check,
  add constraint agreements_doer_check check (doer in ('student', 'coach', 'employee', 'holder')),
  add check ((student_id is null) <> (employee_id is null)),
  add check ((employee_id is not null) = (doer in ('employee', 'holder')));
alter table conversation_requests
  add check (kind in ('work', 'training', 'tasks')),
  add check (answer in ('granted', 'partly', 'declined')),
  add check ((answer is null) = (answered_at is null)),
  add check ((answer is null) = (reason is null)),
  add check (answer_by >= asked_on);
alter table conversation_ratings
  add check (heard between 1 and 4), add check (equal between 1 and 4), add check (onward between 1 and 4);
alter table staff_talk_rules
  add check (kind in ('development', 'ambition', 'functioning')),
  add check (holders <@ array['coordinator', 'hr']),
  add check (answer_days between 1 and 40);

-- Between whom a talk is: the two who may read what either of them released.
create function current_talks() returns setof uuid language sql stable as $$
  select c.id from conversations c
  where c.institution_id = current_institution() and c.employee_id = current_person()
  union
  select c.id from conversations c
  where c.institution_id = current_institution() and c.coach_id = current_person() and c.employee_id is not null
$$;

-- Besides: a preparation is read by its author, and once released by the other of the talk; its author alone writes it. Jobs see none.
create procedure keep_until_released(name text) language plpgsql as $$
begin
  execute format('create policy released_only on %I as restrictive for select using (
    author_id = (select current_person())
    or (released_at is not null and conversation_id in (select current_talks())))', name);
  execute format('create policy author_adds on %I as restrictive for insert with check (author_id = (select current_person()))', name);
  execute format('create policy author_changes on %I as restrictive for update using (author_id = (select current_person()))', name);
  execute format('create policy author_removes on %I as restrictive for delete using (author_id = (select current_person()))', name);
end $$;

call keep_inside_institution('conversation_preparations');
call keep_inside_institution('conversation_requests');
call keep_inside_institution('conversation_ratings');
call keep_inside_institution('staff_talk_rules');
call keep_until_released('conversation_preparations');
call keep_private('conversation_ratings', 'person_id');
grant select, insert, update, delete on conversation_preparations, conversation_requests, conversation_ratings, staff_talk_rules
  to koers_app;
