-- A handover without words says that there was nothing to hand over: a choice, as much as a note (O14).
-- AlterTable
ALTER TABLE "handover_notes" ALTER COLUMN "body" DROP NOT NULL;
