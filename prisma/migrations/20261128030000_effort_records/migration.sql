-- Career and citizenship (L&B) as a record of effort: what an institution asks in a school year, and how far each student is (O20).
-- CreateTable
CREATE TABLE "effort_parts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "dimension" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "study_years" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
    "is_required" BOOLEAN NOT NULL DEFAULT true,
    "position" SMALLINT NOT NULL,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "effort_parts_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "effort_records" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "part_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "noted_on" DATE NOT NULL,
    "noted_by_id" UUID NOT NULL,

    CONSTRAINT "effort_records_pkey" PRIMARY KEY ("institution_id","part_id","student_id")
);

-- CreateIndex
CREATE INDEX "effort_parts_institution_id_school_year_position_idx" ON "effort_parts"("institution_id", "school_year", "position");

-- CreateIndex
CREATE INDEX "effort_records_institution_id_student_id_idx" ON "effort_records"("institution_id", "student_id");

-- CreateIndex
CREATE INDEX "effort_records_institution_id_noted_by_id_idx" ON "effort_records"("institution_id", "noted_by_id");

-- AddForeignKey
ALTER TABLE "effort_parts" ADD CONSTRAINT "effort_parts_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effort_records" ADD CONSTRAINT "effort_records_institution_id_part_id_fkey" FOREIGN KEY ("institution_id", "part_id") REFERENCES "effort_parts"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effort_records" ADD CONSTRAINT "effort_records_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effort_records" ADD CONSTRAINT "effort_records_institution_id_noted_by_id_fkey" FOREIGN KEY ("institution_id", "noted_by_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
alter table effort_parts
  add check (dimension in ('career', 'citizenship')),
  add check (study_years <@ array[1, 2, 3, 4]::smallint[]);
alter table effort_records
  add check (state in ('not-started', 'under-way', 'done'));

call keep_inside_institution('effort_parts');
call keep_inside_institution('effort_records');
grant select, insert, update, delete on effort_parts, effort_records to koers_app;
