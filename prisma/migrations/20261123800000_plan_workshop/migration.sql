-- What everybody in a team offers to do, on the table of a team meeting, before it stands in the plan.
ALTER TABLE "team_plans" ADD COLUMN "workshop_edition" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "workshop_cards" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "is_aside" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_over_at" TIMESTAMPTZ(3),
    "plan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "partner_id" UUID,
    "goal_id" UUID,
    "merged_into_id" UUID,

    CONSTRAINT "workshop_cards_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "workshop_cards_institution_id_plan_id_idx" ON "workshop_cards"("institution_id", "plan_id");

CREATE INDEX "workshop_cards_institution_id_author_id_idx" ON "workshop_cards"("institution_id", "author_id");

CREATE INDEX "workshop_cards_institution_id_partner_id_idx" ON "workshop_cards"("institution_id", "partner_id");

CREATE INDEX "workshop_cards_institution_id_goal_id_idx" ON "workshop_cards"("institution_id", "goal_id");

CREATE INDEX "workshop_cards_institution_id_merged_into_id_idx" ON "workshop_cards"("institution_id", "merged_into_id");

ALTER TABLE "workshop_cards" ADD CONSTRAINT "workshop_cards_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "team_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "workshop_cards" ADD CONSTRAINT "workshop_cards_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "workshop_cards" ADD CONSTRAINT "workshop_cards_institution_id_partner_id_fkey" FOREIGN KEY ("institution_id", "partner_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "workshop_cards" ADD CONSTRAINT "workshop_cards_institution_id_goal_id_fkey" FOREIGN KEY ("institution_id", "goal_id") REFERENCES "plan_goals"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "workshop_cards" ADD CONSTRAINT "workshop_cards_institution_id_merged_into_id_fkey" FOREIGN KEY ("institution_id", "merged_into_id") REFERENCES "workshop_cards"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A card lies in one place: on the table, under a goal, with another card, or aside.
alter table workshop_cards
  add check (num_nonnulls(goal_id, merged_into_id) + is_aside::int <= 1),
  add check (merged_into_id <> id),
  add check (partner_id <> author_id);
call keep_inside_institution('workshop_cards');
grant select, insert, update, delete on workshop_cards to koers_app;
