-- A new coach reads what earlier coaches recorded as long as the student agrees; the former coach leaves one note.
-- AlterTable
ALTER TABLE "agreements" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "coach_assignments" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "assigned_by_id" UUID,
ADD COLUMN     "opens_earlier" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "handover_notes" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "assignment_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handover_notes_pkey" PRIMARY KEY ("institution_id","assignment_id")
);

-- CreateIndex
CREATE INDEX "coach_assignments_institution_id_assigned_by_id_idx" ON "coach_assignments"("institution_id", "assigned_by_id");

-- AddForeignKey
ALTER TABLE "handover_notes" ADD CONSTRAINT "handover_notes_institution_id_assignment_id_fkey" FOREIGN KEY ("institution_id", "assignment_id") REFERENCES "coach_assignments"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coach_assignments" ADD CONSTRAINT "coach_assignments_institution_id_assigned_by_id_fkey" FOREIGN KEY ("institution_id", "assigned_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Nobody answers for a coach who never followed another, but an answer always says when.
alter table coach_assignments add check (opens_earlier or answered_at is not null);

call keep_inside_institution('handover_notes');
grant select, insert, update, delete on handover_notes to koers_app;
