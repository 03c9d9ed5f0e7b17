-- In which team how deep somebody found a talk counts; without one it doesn't: what was said before that was told is counted nowhere.
-- AlterTable
ALTER TABLE "conversation_depths" ADD COLUMN "counted_team_id" UUID;

-- CreateIndex
CREATE INDEX "conversation_depths_institution_id_counted_team_id_idx" ON "conversation_depths"("institution_id", "counted_team_id");

-- AddForeignKey
ALTER TABLE "conversation_depths" ADD CONSTRAINT "conversation_depths_institution_id_counted_team_id_fkey" FOREIGN KEY ("institution_id", "counted_team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
