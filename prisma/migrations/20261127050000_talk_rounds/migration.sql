-- When a coach can be found for talks, rounds of talks, and the moments of a round that students choose from.
alter table institution_settings
  add column talk_minutes smallint not null default 15 check (talk_minutes between 5 and 120);

alter table conversations
  add column planned_minutes smallint check (planned_minutes between 1 and 480),
  add column room text not null default '';

CREATE TABLE "mentor_hours" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "weekday" SMALLINT,
    "on_day" DATE,
    "starts_at" SMALLINT NOT NULL,
    "ends_at" SMALLINT NOT NULL,
    "room" TEXT NOT NULL DEFAULT '',
    "talk_minutes" SMALLINT NOT NULL DEFAULT 15,
    "pause_minutes" SMALLINT NOT NULL DEFAULT 0,
    "coach_id" UUID NOT NULL,

    CONSTRAINT "mentor_hours_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "mentor_hours_institution_id_coach_id_school_year_idx" ON "mentor_hours"("institution_id", "coach_id", "school_year");

ALTER TABLE "mentor_hours" ADD CONSTRAINT "mentor_hours_institution_id_coach_id_fkey" FOREIGN KEY ("institution_id", "coach_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "coach_contacts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "coach_id" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "coach_contacts_pkey" PRIMARY KEY ("institution_id","coach_id")
);

ALTER TABLE "coach_contacts" ADD CONSTRAINT "coach_contacts_institution_id_coach_id_fkey" FOREIGN KEY ("institution_id", "coach_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "talk_rounds" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "choose_by" DATE,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "coach_id" UUID NOT NULL,

    CONSTRAINT "talk_rounds_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "talk_rounds_institution_id_coach_id_made_at_idx" ON "talk_rounds"("institution_id", "coach_id", "made_at");

ALTER TABLE "talk_rounds" ADD CONSTRAINT "talk_rounds_institution_id_coach_id_fkey" FOREIGN KEY ("institution_id", "coach_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "talk_slots" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "room" TEXT NOT NULL DEFAULT '',
    "round_id" UUID NOT NULL,
    "conversation_id" UUID,

    CONSTRAINT "talk_slots_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE UNIQUE INDEX "talk_slots_institution_id_round_id_starts_at_key" ON "talk_slots"("institution_id", "round_id", "starts_at");

-- A talk has one moment, and a moment holds one talk: nobody is booked twice.
CREATE UNIQUE INDEX "talk_slots_institution_id_conversation_id_key" ON "talk_slots"("institution_id", "conversation_id");

ALTER TABLE "talk_slots" ADD CONSTRAINT "talk_slots_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "talk_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "talk_slots" ADD CONSTRAINT "talk_slots_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "talk_round_students" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "round_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "conversation_id" UUID,

    CONSTRAINT "talk_round_students_pkey" PRIMARY KEY ("institution_id","round_id","student_id")
);

CREATE INDEX "talk_round_students_institution_id_student_id_idx" ON "talk_round_students"("institution_id", "student_id");

CREATE INDEX "talk_round_students_institution_id_conversation_id_idx" ON "talk_round_students"("institution_id", "conversation_id");

ALTER TABLE "talk_round_students" ADD CONSTRAINT "talk_round_students_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "talk_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "talk_round_students" ADD CONSTRAINT "talk_round_students_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "talk_round_students" ADD CONSTRAINT "talk_round_students_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Hours are of a weekday or of one day.
alter table mentor_hours
  add check (num_nonnulls(weekday, on_day) <= 1),
  add check (weekday between 1 and 7),
  add check (starts_at between 0 and 1439),
  add check (ends_at between 0 and 1439),
  add check (talk_minutes between 5 and 120),
  add check (pause_minutes between 0 and 60);
alter table talk_rounds add check (until_day >= from_day);
alter table talk_slots add check (minutes between 1 and 480);

call keep_inside_institution('mentor_hours');
call keep_inside_institution('coach_contacts');
call keep_inside_institution('talk_rounds');
call keep_inside_institution('talk_slots');
call keep_inside_institution('talk_round_students');
grant select, insert, update, delete on mentor_hours, coach_contacts, talk_rounds, talk_slots, talk_round_students to koers_app;
