-- Looking back on a personal plan: when its owner did, who looked along, and, as a fact without content, since when
-- something of it is open.
ALTER TABLE "personal_plans" ADD COLUMN "looked_back_at" TIMESTAMPTZ(3),
ADD COLUMN "reviewed_with_id" UUID,
ADD COLUMN "opened_at" TIMESTAMPTZ(3);

CREATE INDEX "personal_plans_institution_id_reviewed_with_id_idx" ON "personal_plans"("institution_id", "reviewed_with_id");

ALTER TABLE "personal_plans" ADD CONSTRAINT "personal_plans_institution_id_reviewed_with_id_fkey" FOREIGN KEY ("institution_id", "reviewed_with_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table personal_plans
  add check (reviewed_at is null or looked_back_at is not null),
  add check (reviewed_with_id is null or reviewed_at is not null),
  add check (reviewed_with_id <> person_id);

-- How many actions about career guidance an institution asks for in a personal plan (F3).
ALTER TABLE "institution_settings" ADD COLUMN "least_lob_actions" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN "most_lob_actions" SMALLINT NOT NULL DEFAULT 2;

alter table institution_settings
  add check (least_lob_actions between 0 and 6),
  add check (most_lob_actions between least_lob_actions and 12);
