-- What who leads says about a concept of the institution's plan.
CREATE TABLE "institution_plan_comments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "institution_plan_comments_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "institution_plan_comments_institution_id_plan_id_idx" ON "institution_plan_comments"("institution_id", "plan_id");

CREATE INDEX "institution_plan_comments_institution_id_author_id_idx" ON "institution_plan_comments"("institution_id", "author_id");

ALTER TABLE "institution_plan_comments" ADD CONSTRAINT "institution_plan_comments_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "institution_plans"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "institution_plan_comments" ADD CONSTRAINT "institution_plan_comments_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

call keep_inside_institution('institution_plan_comments');
grant select, insert, delete on institution_plan_comments to koers_app;
