-- Whoever works with a student takes something up themselves, tells the coach or not, and says what came of it (W4).
-- AlterTable
ALTER TABLE "pick_ups" ADD COLUMN     "aim" TEXT,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "signal_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "pick_ups_institution_id_signal_id_key" ON "pick_ups"("institution_id", "signal_id");

-- AddForeignKey
ALTER TABLE "pick_ups" ADD CONSTRAINT "pick_ups_institution_id_signal_id_fkey" FOREIGN KEY ("institution_id", "signal_id") REFERENCES "signals"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

alter table pick_ups
  add check (aim in ('preventive', 'curative')),
  add check (outcome in ('solved', 'not-needed', 'more-needed')),
  add check (outcome is null or settled_at is not null);

-- What was told to the coach is there for the coach of today as well; it stays its owner's to write.
drop policy owner_only on pick_ups;
create policy owner_or_told on pick_ups as restrictive for select using (person_id = (select current_person())
  or (signal_id is not null and student_id in (select s.student_id from current_students() s))
  or ((select current_person()) is null and due_on < current_day() - 90));
create policy owner_adds on pick_ups as restrictive for insert with check (person_id = (select current_person()));
create policy owner_changes on pick_ups as restrictive for update using (person_id = (select current_person()));
create policy night_removes on pick_ups as restrictive for delete using ((select current_person()) is null);

alter table signals drop constraint signals_deed_check,
  add check (deed in ('talked', 'referred', 'known', 'nothing', 'left-to'));
