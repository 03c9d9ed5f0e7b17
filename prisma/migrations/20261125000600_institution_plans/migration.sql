-- The plan of the institution for the professionalisation of its guidance: for everybody who works there once the directorate
-- adopted it. What was adopted is kept as it was.
CREATE TABLE "institution_plans" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "from_year" SMALLINT NOT NULL,
    "until_year" SMALLINT NOT NULL,
    "ambition" TEXT NOT NULL,
    "goals" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "institution_plans_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "institution_plan_versions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "adopted_on" DATE NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "adopted_by_id" UUID NOT NULL,

    CONSTRAINT "institution_plan_versions_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE UNIQUE INDEX "institution_plans_institution_id_from_year_key" ON "institution_plans"("institution_id", "from_year");

CREATE INDEX "institution_plans_institution_id_created_by_id_idx" ON "institution_plans"("institution_id", "created_by_id");

CREATE UNIQUE INDEX "institution_plan_versions_institution_id_plan_id_number_key" ON "institution_plan_versions"("institution_id", "plan_id", "number");

CREATE INDEX "institution_plan_versions_institution_id_adopted_by_id_idx" ON "institution_plan_versions"("institution_id", "adopted_by_id");

ALTER TABLE "institution_plans" ADD CONSTRAINT "institution_plans_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "institution_plan_versions" ADD CONSTRAINT "institution_plan_versions_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "institution_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "institution_plan_versions" ADD CONSTRAINT "institution_plan_versions_institution_id_adopted_by_id_fkey" FOREIGN KEY ("institution_id", "adopted_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table institution_plans add check (until_year between from_year and from_year + 5);
alter table institution_plan_versions add check (number >= 1);
call keep_inside_institution('institution_plans');
call keep_inside_institution('institution_plan_versions');
grant select, insert, update, delete on institution_plans to koers_app;
grant select, insert on institution_plan_versions to koers_app;
