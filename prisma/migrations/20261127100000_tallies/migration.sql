-- CreateTable
CREATE TABLE "tallies" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_year" SMALLINT NOT NULL,
    "measure" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "tallies_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "tallies_institution_id_school_year_measure_idx" ON "tallies"("institution_id", "school_year", "measure");

-- CreateIndex
CREATE INDEX "tallies_institution_id_team_id_idx" ON "tallies"("institution_id", "team_id");

-- AddForeignKey
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

call keep_inside_institution('tallies');
-- Besides: whoever does something adds to it, and the night alone counts and forgets.
create policy night_counts on tallies as restrictive for select using ((select current_person()) is null);
create policy night_removes on tallies as restrictive for delete using ((select current_person()) is null);
grant select, insert, delete on tallies to koers_app;

-- AlterTable
ALTER TABLE "referrals" ADD COLUMN "counted_team_id" UUID;

-- CreateIndex
CREATE INDEX "referrals_institution_id_counted_team_id_idx" ON "referrals"("institution_id", "counted_team_id");

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_institution_id_counted_team_id_fkey" FOREIGN KEY ("institution_id", "counted_team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
