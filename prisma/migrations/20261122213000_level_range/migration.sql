-- A competence is asked at one level, or from one up to a later one.
ALTER TABLE "required_competences" ADD COLUMN     "up_to_level_id" UUID;

CREATE INDEX "required_competences_institution_id_up_to_level_id_idx" ON "required_competences"("institution_id", "up_to_level_id");

ALTER TABLE "required_competences" ADD CONSTRAINT "required_competences_institution_id_up_to_level_id_fkey" FOREIGN KEY ("institution_id", "up_to_level_id") REFERENCES "competence_levels"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
