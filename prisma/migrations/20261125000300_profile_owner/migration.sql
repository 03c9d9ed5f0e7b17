-- Who keeps the profile of a role, and in which school year somebody last said that what is in force still holds.
ALTER TABLE "roles" ADD COLUMN     "kept_in" SMALLINT,
ADD COLUMN     "owner_id" UUID;

CREATE INDEX "roles_institution_id_owner_id_idx" ON "roles"("institution_id", "owner_id");

ALTER TABLE "roles" ADD CONSTRAINT "roles_institution_id_owner_id_fkey" FOREIGN KEY ("institution_id", "owner_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
