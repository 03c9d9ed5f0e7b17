-- CreateTable
CREATE TABLE "start_reviews" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "towards" TEXT NOT NULL DEFAULT '',
    "reviewed_on" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "student_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "reviewed_by_id" UUID NOT NULL,

    CONSTRAINT "start_reviews_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "start_reviews_institution_id_student_id_made_at_idx" ON "start_reviews"("institution_id", "student_id", "made_at");

-- CreateIndex
CREATE INDEX "start_reviews_institution_id_enrolment_id_idx" ON "start_reviews"("institution_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "start_reviews_institution_id_reviewed_by_id_idx" ON "start_reviews"("institution_id", "reviewed_by_id");

-- AddForeignKey
ALTER TABLE "start_reviews" ADD CONSTRAINT "start_reviews_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "start_reviews" ADD CONSTRAINT "start_reviews_institution_id_enrolment_id_fkey" FOREIGN KEY ("institution_id", "enrolment_id") REFERENCES "enrolments"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "start_reviews" ADD CONSTRAINT "start_reviews_institution_id_reviewed_by_id_fkey" FOREIGN KEY ("institution_id", "reviewed_by_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table start_reviews
  add check (outcome in ('in-place', 'switch', 'still-looking')),
  add check (reason in ('other-field', 'other-level', 'other-pathway', 'work', 'elsewhere')),
  add check ((outcome = 'switch') = (reason is not null)),
  add check (outcome = 'switch' or towards = '');

call keep_inside_institution('start_reviews');
grant select, insert, delete on start_reviews to koers_app;
