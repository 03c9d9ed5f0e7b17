-- AlterTable
ALTER TABLE "scan_raters" ADD COLUMN     "company" TEXT;

-- CreateTable
CREATE TABLE "scan_topics" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "round_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "chosen_by_id" UUID NOT NULL,

    CONSTRAINT "scan_topics_pkey" PRIMARY KEY ("institution_id","round_id","question_id")
);

-- CreateIndex
CREATE INDEX "scan_topics_institution_id_question_id_idx" ON "scan_topics"("institution_id", "question_id");

-- CreateIndex
CREATE INDEX "scan_topics_institution_id_chosen_by_id_idx" ON "scan_topics"("institution_id", "chosen_by_id");

-- AddForeignKey
ALTER TABLE "scan_topics" ADD CONSTRAINT "scan_topics_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_topics" ADD CONSTRAINT "scan_topics_institution_id_question_id_fkey" FOREIGN KEY ("institution_id", "question_id") REFERENCES "instrument_questions"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "scan_topics" ADD CONSTRAINT "scan_topics_institution_id_chosen_by_id_fkey" FOREIGN KEY ("institution_id", "chosen_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

call keep_inside_institution('scan_topics');
grant select, insert, update, delete on scan_topics to koers_app;
