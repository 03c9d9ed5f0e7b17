-- AlterTable
ALTER TABLE "signals" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "signals_institution_id_settled_at_idx" ON "signals"("institution_id", "settled_at");

-- What nobody asked for is opened to nobody.
alter table signals add check (opened_at is null or asked_at is not null);
