-- Whom it was told that a result is there: a letter as long as it is due, and which leader read the report of a team.
-- CreateTable
CREATE TABLE "result_notices" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "told_on" DATE NOT NULL,
    "is_letter_due" BOOLEAN NOT NULL DEFAULT false,
    "read_on" DATE,
    "round_id" UUID,
    "scan_id" UUID,
    "person_id" UUID NOT NULL,

    CONSTRAINT "result_notices_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "result_notices_institution_id_person_id_idx" ON "result_notices"("institution_id", "person_id");

-- CreateIndex
CREATE INDEX "result_notices_institution_id_told_on_idx" ON "result_notices"("institution_id", "told_on");

-- CreateIndex
CREATE UNIQUE INDEX "result_notices_institution_id_round_id_person_id_key" ON "result_notices"("institution_id", "round_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "result_notices_institution_id_scan_id_person_id_key" ON "result_notices"("institution_id", "scan_id", "person_id");

-- AddForeignKey
ALTER TABLE "result_notices" ADD CONSTRAINT "result_notices_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "result_notices" ADD CONSTRAINT "result_notices_institution_id_scan_id_fkey" FOREIGN KEY ("institution_id", "scan_id") REFERENCES "external_scans"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "result_notices" ADD CONSTRAINT "result_notices_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
alter table result_notices add check ((round_id is null) <> (scan_id is null));

call keep_inside_institution('result_notices');
grant select, insert, update, delete on result_notices to koers_app;
