-- CreateTable
CREATE TABLE "signals" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deed" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "student_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "settled_by_id" UUID,

    CONSTRAINT "signals_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "signals_institution_id_student_id_idx" ON "signals"("institution_id", "student_id");

-- CreateIndex
CREATE INDEX "signals_institution_id_author_id_idx" ON "signals"("institution_id", "author_id");

-- CreateIndex
CREATE INDEX "signals_institution_id_settled_by_id_idx" ON "signals"("institution_id", "settled_by_id");

-- CreateIndex
CREATE INDEX "signals_institution_id_raised_at_idx" ON "signals"("institution_id", "raised_at");

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_institution_id_settled_by_id_fkey" FOREIGN KEY ("institution_id", "settled_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table signals
  add check (deed in ('talked', 'referred', 'known', 'nothing')),
  add check ((deed is null) = (settled_at is null)),
  add check ((deed is null) = (settled_by_id is null));
call keep_inside_institution('signals');
grant select, insert, update, delete on signals to koers_app;
