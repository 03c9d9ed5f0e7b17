-- A student asks their coach for a talk (N4, permissions.md 6.3), and either of the two hears what the other changed about one.
-- CreateTable
CREATE TABLE "talk_requests" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "about" BYTEA,
    "suits" BYTEA,
    "answer" BYTEA,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "read_on" DATE,
    "student_id" UUID NOT NULL,
    "settled_by_id" UUID,
    "conversation_id" UUID,

    CONSTRAINT "talk_requests_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "talk_news" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "was_for" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "talk_news_pkey" PRIMARY KEY ("institution_id","conversation_id","person_id")
);

-- CreateIndex
CREATE INDEX "talk_requests_institution_id_student_id_idx" ON "talk_requests"("institution_id", "student_id");

-- CreateIndex
CREATE INDEX "talk_requests_institution_id_settled_by_id_idx" ON "talk_requests"("institution_id", "settled_by_id");

-- CreateIndex
CREATE INDEX "talk_requests_institution_id_conversation_id_idx" ON "talk_requests"("institution_id", "conversation_id");

-- CreateIndex
CREATE INDEX "talk_news_institution_id_person_id_idx" ON "talk_news"("institution_id", "person_id");

-- AddForeignKey
ALTER TABLE "talk_requests" ADD CONSTRAINT "talk_requests_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "talk_requests" ADD CONSTRAINT "talk_requests_institution_id_settled_by_id_fkey" FOREIGN KEY ("institution_id", "settled_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "talk_requests" ADD CONSTRAINT "talk_requests_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "talk_news" ADD CONSTRAINT "talk_news_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "talk_news" ADD CONSTRAINT "talk_news_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table talk_requests
  add check ((settled_at is null) = (settled_by_id is null)),
  add check ((answer is null) or (settled_at is not null and conversation_id is null)),
  add check ((conversation_id is null) or (settled_at is not null));

-- One of a student's stands at a time, waiting or answered, also when two windows ask at the same moment.
create unique index talk_requests_one_standing on talk_requests (institution_id, student_id) where conversation_id is null;

-- Besides: a request is there for the student, and for their present coach as long as it waits; later for who settled it, and with
-- the talk that came of it. Whoever is named coach finds what waits.
create policy between_the_two on talk_requests as restrictive using (
  student_id = (select current_person())
  or (student_id in (select s.student_id from current_students() s)
    and (settled_at is null or settled_by_id = (select current_person()) or conversation_id in (select current_talks()))));
create policy student_asks on talk_requests as restrictive for insert with check (student_id = (select current_person()));
create policy student_takes_back on talk_requests as restrictive for delete using (student_id = (select current_person()));

call keep_inside_institution('talk_requests');
call keep_inside_institution('talk_news');
grant select, insert, update, delete on talk_requests, talk_news to koers_app;
