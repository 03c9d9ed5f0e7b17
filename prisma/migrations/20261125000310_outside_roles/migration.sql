-- Who carries a role for a team from outside the school: where they are from, a name only when it is needed, and always a last day.
ALTER TABLE "task_parts" ADD COLUMN     "outside_id" UUID;

CREATE TABLE "outside_holders" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "team_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,

    CONSTRAINT "outside_holders_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "outside_holders_institution_id_team_id_idx" ON "outside_holders"("institution_id", "team_id");

CREATE INDEX "outside_holders_institution_id_role_id_idx" ON "outside_holders"("institution_id", "role_id");

CREATE INDEX "outside_holders_institution_id_ends_on_idx" ON "outside_holders"("institution_id", "ends_on");

CREATE INDEX "task_parts_institution_id_outside_id_idx" ON "task_parts"("institution_id", "outside_id");

ALTER TABLE "task_parts" ADD CONSTRAINT "task_parts_institution_id_outside_id_fkey" FOREIGN KEY ("institution_id", "outside_id") REFERENCES "outside_holders"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "outside_holders" ADD CONSTRAINT "outside_holders_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "outside_holders" ADD CONSTRAINT "outside_holders_institution_id_role_id_fkey" FOREIGN KEY ("institution_id", "role_id") REFERENCES "roles"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table outside_holders
  add check (organisation <> ''),
  add check (ends_on >= starts_on);

-- A part is somebody's of the institution or somebody's from outside, and never both.
alter table task_parts
  drop constraint task_parts_check,
  add check (num_nonnulls(person_id, outside_id) =
    case when said in ('together', 'apart', 'added', 'changed', 'removed') then 0 else 1 end);

call keep_inside_institution('outside_holders');
grant select, insert, update, delete on outside_holders to koers_app;
