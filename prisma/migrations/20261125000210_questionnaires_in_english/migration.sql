-- A questionnaire can be taken out of use; its texts can stand there in English as well.
ALTER TABLE "instruments" ADD COLUMN     "retired_at" TIMESTAMPTZ(3);

ALTER TABLE "instrument_versions" ADD COLUMN     "english_intro" TEXT NOT NULL DEFAULT '';

ALTER TABLE "instrument_questions" ADD COLUMN     "english_hint" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "english_step_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "english_step_texts" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "english_text" TEXT NOT NULL DEFAULT '';

alter table instrument_questions
  alter column english_step_names set not null,
  alter column english_step_texts set not null,
  add check (cardinality(english_step_names) = cardinality(english_step_texts)),
  add check (cardinality(english_step_names) in (0, cardinality(step_names)));
