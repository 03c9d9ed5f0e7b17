-- CreateTable
CREATE TABLE "consultation_moves" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "was_until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consultation_id" UUID NOT NULL,
    "moved_by_id" UUID NOT NULL,

    CONSTRAINT "consultation_moves_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "consultation_moves_institution_id_consultation_id_idx" ON "consultation_moves"("institution_id", "consultation_id");

-- CreateIndex
CREATE INDEX "consultation_moves_institution_id_moved_by_id_idx" ON "consultation_moves"("institution_id", "moved_by_id");

-- AddForeignKey
ALTER TABLE "consultation_moves" ADD CONSTRAINT "consultation_moves_institution_id_consultation_id_fkey" FOREIGN KEY ("institution_id", "consultation_id") REFERENCES "profile_consultations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consultation_moves" ADD CONSTRAINT "consultation_moves_institution_id_moved_by_id_fkey" FOREIGN KEY ("institution_id", "moved_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table consultation_moves add check (reason <> '');
call keep_inside_institution('consultation_moves');
grant select, insert, update, delete on consultation_moves to koers_app;

-- A team can reword a task of its own.
alter table task_parts
  drop constraint task_parts_said_check,
  drop constraint task_parts_check,
  add check (said in ('does', 'joins', 'knows', 'none', 'together', 'apart', 'added', 'changed', 'removed')),
  add check ((person_id is null) = (said in ('together', 'apart', 'added', 'changed', 'removed')));
