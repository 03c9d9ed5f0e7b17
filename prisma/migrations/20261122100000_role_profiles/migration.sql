-- Retiring a role, observable signs of a competence, and versions on what people edit.
ALTER TABLE "role_profiles" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "role_tasks" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "origin" UUID NOT NULL;
ALTER TABLE "competences" ADD COLUMN "indicators" TEXT NOT NULL DEFAULT '', ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "competence_levels" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "role_assignments" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "role_retirements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "role_id" UUID NOT NULL,
    "retired_by_id" UUID NOT NULL,

    CONSTRAINT "role_retirements_pkey" PRIMARY KEY ("institution_id","role_id")
);
CREATE INDEX "role_retirements_institution_id_retired_by_id_idx" ON "role_retirements"("institution_id", "retired_by_id");
ALTER TABLE "role_retirements" ADD CONSTRAINT "role_retirements_institution_id_role_id_fkey" FOREIGN KEY ("institution_id", "role_id") REFERENCES "roles"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "role_retirements" ADD CONSTRAINT "role_retirements_institution_id_retired_by_id_fkey" FOREIGN KEY ("institution_id", "retired_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
call keep_inside_institution('role_retirements');
grant select, insert, update, delete on role_retirements to koers_app;

-- Nobody turns both keys.
CREATE UNIQUE INDEX "profile_approvals_institution_id_profile_id_approved_by_id_key" ON "profile_approvals"("institution_id", "profile_id", "approved_by_id");
