-- Why a start became a switch, and where to: for the two who concluded it, apart from the outcome that a leader reads (permissions.md 6.3).
CREATE TABLE "start_switches" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "review_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "towards" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "start_switches_pkey" PRIMARY KEY ("institution_id","review_id")
);

ALTER TABLE "start_switches" ADD CONSTRAINT "start_switches_institution_id_review_id_fkey" FOREIGN KEY ("institution_id", "review_id") REFERENCES "start_reviews"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

alter table start_reviews no force row level security;
insert into start_switches (institution_id, review_id, reason, towards)
  select institution_id, id, reason, towards from start_reviews where reason is not null;
alter table start_reviews force row level security;

-- With the columns go the checks that held them together.
ALTER TABLE "start_reviews" DROP COLUMN "reason", DROP COLUMN "towards";

alter table start_switches add check (reason in ('other-field', 'other-level', 'other-pathway', 'work', 'elsewhere'));

-- Besides: read by the student and their coach of today, written by that coach, and removed as the student: two years after they left.
call keep_inside_institution('start_switches');
create policy two_only on start_switches as restrictive for select using (exists (select from start_reviews r
  where r.institution_id = start_switches.institution_id and r.id = review_id
    and (r.student_id = (select current_person()) or r.student_id in (select s.student_id from current_students() s))));
create policy coach_adds on start_switches as restrictive for insert with check (exists (select from start_reviews r
  where r.institution_id = start_switches.institution_id and r.id = review_id
    and r.student_id in (select s.student_id from current_students() s)));
create policy student_removes on start_switches as restrictive for delete using (exists (select from start_reviews r
  where r.institution_id = start_switches.institution_id and r.id = review_id and r.student_id = (select current_person())));
grant select, insert, delete on start_switches to koers_app;

-- How deep somebody found a talk goes with the talk.
alter table conversation_depths drop constraint conversation_depths_institution_id_conversation_id_fkey;
ALTER TABLE "conversation_depths" ADD CONSTRAINT "conversation_depths_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
