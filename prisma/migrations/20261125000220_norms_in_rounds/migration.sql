-- A norm of one's own team, asked in one round besides its questionnaire.
ALTER TABLE "instrument_questions" ADD COLUMN     "norm_id" UUID,
ADD COLUMN     "round_id" UUID;

CREATE UNIQUE INDEX "instrument_questions_institution_id_round_id_norm_id_key" ON "instrument_questions"("institution_id", "round_id", "norm_id");

CREATE INDEX "instrument_questions_institution_id_norm_id_idx" ON "instrument_questions"("institution_id", "norm_id");

ALTER TABLE "instrument_questions" ADD CONSTRAINT "instrument_questions_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "instrument_questions" ADD CONSTRAINT "instrument_questions_institution_id_norm_id_fkey" FOREIGN KEY ("institution_id", "norm_id") REFERENCES "team_agreements"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table instrument_questions add check ((round_id is null) = (norm_id is null));

-- Lists are as other lists are: the schema has no way to say that one may not be null.
alter table instrument_questions
  alter column english_step_names drop not null,
  alter column english_step_texts drop not null;
