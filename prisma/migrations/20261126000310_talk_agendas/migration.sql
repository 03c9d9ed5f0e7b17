-- What an institution asks of its own in a kind of talk with staff: a next set follows, and a talk keeps the one it was planned with.
CREATE TABLE "staff_talk_agendas" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "questions" TEXT[],
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,

    CONSTRAINT "staff_talk_agendas_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE UNIQUE INDEX "staff_talk_agendas_institution_id_kind_number_key" ON "staff_talk_agendas"("institution_id", "kind", "number");

CREATE INDEX "staff_talk_agendas_institution_id_made_by_id_idx" ON "staff_talk_agendas"("institution_id", "made_by_id");

ALTER TABLE "staff_talk_agendas" ADD CONSTRAINT "staff_talk_agendas_institution_id_made_by_id_fkey" FOREIGN KEY ("institution_id", "made_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversations" ADD COLUMN     "agenda_id" UUID;

CREATE INDEX "conversations_institution_id_agenda_id_idx" ON "conversations"("institution_id", "agenda_id");

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_institution_id_agenda_id_fkey" FOREIGN KEY ("institution_id", "agenda_id") REFERENCES "staff_talk_agendas"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table staff_talk_agendas
  add check (kind in ('development', 'ambition', 'functioning')),
  add check (cardinality(questions) <= 6);
alter table conversations add check (agenda_id is null or employee_id is not null);

-- An own question that came up is kept by its place among those the talk was planned with.
alter table conversation_topics
  drop constraint conversation_topics_topic_check,
  add constraint conversation_topics_topic_check check (topic in ('study-progress', 'competence-growth', 'career', 'placement',
    'life', 'expectations', 'growth', 'ambition', 'work', 'own-career', 'as-coach', 'student-support',
    'own-1', 'own-2', 'own-3', 'own-4', 'own-5', 'own-6'));

call keep_inside_institution('staff_talk_agendas');
grant select, insert on staff_talk_agendas to koers_app;
