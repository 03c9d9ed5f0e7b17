-- The directie sees an adopted plan; whoever reads a draft may say something about it.
CREATE TABLE "plan_acknowledgements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "adoption_id" UUID NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_by_id" UUID NOT NULL,

    CONSTRAINT "plan_acknowledgements_pkey" PRIMARY KEY ("institution_id","adoption_id")
);

CREATE TABLE "plan_comments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "plan_comments_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "plan_acknowledgements_institution_id_acknowledged_by_id_idx" ON "plan_acknowledgements"("institution_id", "acknowledged_by_id");

CREATE INDEX "plan_comments_institution_id_plan_id_idx" ON "plan_comments"("institution_id", "plan_id");

CREATE INDEX "plan_comments_institution_id_author_id_idx" ON "plan_comments"("institution_id", "author_id");

ALTER TABLE "plan_acknowledgements" ADD CONSTRAINT "plan_acknowledgements_institution_id_adoption_id_fkey" FOREIGN KEY ("institution_id", "adoption_id") REFERENCES "plan_adoptions"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "plan_acknowledgements" ADD CONSTRAINT "plan_acknowledgements_institution_id_acknowledged_by_id_fkey" FOREIGN KEY ("institution_id", "acknowledged_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "team_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
alter table plan_comments add check (words <> '');
call keep_inside_institution('plan_acknowledgements');
call keep_inside_institution('plan_comments');
grant select, insert, update, delete on plan_acknowledgements, plan_comments to koers_app;
