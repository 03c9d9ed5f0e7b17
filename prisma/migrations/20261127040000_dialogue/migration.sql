-- Talks with students, dialogue first: question cards, what is prepared, confirming on one screen, and how deep it went (M3, M4).
CREATE TABLE "talk_card_sets" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "questions" TEXT[],
    "left_out" TEXT[],
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "team_id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,

    CONSTRAINT "talk_card_sets_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "conversation_cards" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "cards" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conversation_cards_pkey" PRIMARY KEY ("institution_id","conversation_id")
);

CREATE TABLE "conversation_depths" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "depth" SMALLINT NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_depths_pkey" PRIMARY KEY ("institution_id","conversation_id","person_id")
);

CREATE TABLE "conversation_objections" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "objected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_objections_pkey" PRIMARY KEY ("institution_id","conversation_id")
);

CREATE TABLE "reference_links" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID NOT NULL,

    CONSTRAINT "reference_links_pkey" PRIMARY KEY ("institution_id","id")
);

ALTER TABLE "conversations" ADD COLUMN     "card_set_id" UUID;

ALTER TABLE "conversation_confirmations" ADD COLUMN     "how" TEXT NOT NULL DEFAULT 'own-account';

CREATE UNIQUE INDEX "talk_card_sets_institution_id_team_id_number_key" ON "talk_card_sets"("institution_id", "team_id", "number");

CREATE INDEX "talk_card_sets_institution_id_made_by_id_idx" ON "talk_card_sets"("institution_id", "made_by_id");

CREATE INDEX "conversation_depths_institution_id_person_id_idx" ON "conversation_depths"("institution_id", "person_id");

CREATE INDEX "reference_links_institution_id_added_by_id_idx" ON "reference_links"("institution_id", "added_by_id");

CREATE INDEX "conversations_institution_id_card_set_id_idx" ON "conversations"("institution_id", "card_set_id");

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_institution_id_card_set_id_fkey" FOREIGN KEY ("institution_id", "card_set_id") REFERENCES "talk_card_sets"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "talk_card_sets" ADD CONSTRAINT "talk_card_sets_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "talk_card_sets" ADD CONSTRAINT "talk_card_sets_institution_id_made_by_id_fkey" FOREIGN KEY ("institution_id", "made_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_cards" ADD CONSTRAINT "conversation_cards_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "conversation_depths" ADD CONSTRAINT "conversation_depths_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_depths" ADD CONSTRAINT "conversation_depths_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_objections" ADD CONSTRAINT "conversation_objections_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "reference_links" ADD CONSTRAINT "reference_links_institution_id_added_by_id_fkey" FOREIGN KEY ("institution_id", "added_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table talk_card_sets add check (cardinality(questions) <= 6), add check (number > 0);
alter table conversation_cards add check (cardinality(cards) <= 5);
alter table conversation_depths add check (depth between 1 and 4);
alter table conversation_confirmations add check (how in ('own-account', 'shared-screen'));
alter table conversations add check (card_set_id is null or student_id is not null);


-- The students of whom the present person is the coach today, and whether they open what earlier coaches recorded.
create function current_students() returns table (student_id uuid, opens_earlier boolean) language sql stable as $$
  select a.student_id, a.opens_earlier from coach_assignments a
  where a.institution_id = current_institution() and a.coach_id = current_person()
    and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
    and not exists (select from coach_assignments successor where successor.institution_id = a.institution_id
      and successor.id = a.successor_id and successor.starts_on <= current_day())
$$;

-- Between whom a talk is, with students as with staff: of a talk with a student the student and their present coach, of what an
-- earlier coach recorded as long as the student agrees.
create or replace function current_talks() returns setof uuid language sql stable as $$
  select c.id from conversations c
  where c.institution_id = current_institution() and c.employee_id = current_person()
  union
  select c.id from conversations c
  where c.institution_id = current_institution() and c.coach_id = current_person() and c.employee_id is not null
  union
  select c.id from conversations c
  where c.institution_id = current_institution() and c.student_id = current_person()
  union
  select c.id from current_students() s
  join conversations c on c.institution_id = current_institution() and c.student_id = s.student_id
  where c.held_on is null or c.coach_id = current_person() or s.opens_earlier
$$;

call keep_inside_institution('talk_card_sets');
call keep_inside_institution('conversation_cards');
call keep_inside_institution('conversation_depths');
call keep_inside_institution('conversation_objections');
call keep_inside_institution('reference_links');
call keep_private('conversation_depths', 'person_id');
grant select, insert on talk_card_sets to koers_app;
grant select, insert, update, delete on conversation_cards, conversation_depths, conversation_objections, reference_links to koers_app;
