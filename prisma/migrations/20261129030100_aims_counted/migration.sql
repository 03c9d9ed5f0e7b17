-- To prevent or because it went wrong: of what second line uses and offers too, and of what somebody takes up themselves (W14).
-- AlterTable
ALTER TABLE "tool_uses" ADD COLUMN     "aim" TEXT;

-- AlterTable
ALTER TABLE "programme_places" ADD COLUMN     "aim" TEXT;

-- CreateTable
CREATE TABLE "pick_up_counts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "school_year" SMALLINT NOT NULL,
    "student_id" UUID NOT NULL,

    CONSTRAINT "pick_up_counts_pkey" PRIMARY KEY ("institution_id","school_year","student_id")
);

-- CreateIndex
CREATE INDEX "pick_up_counts_institution_id_student_id_idx" ON "pick_up_counts"("institution_id", "student_id");

-- AddForeignKey
ALTER TABLE "pick_up_counts" ADD CONSTRAINT "pick_up_counts_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table tool_uses add check (aim in ('preventive', 'curative'));
alter table programme_places add check (aim in ('preventive', 'curative'));

call keep_inside_institution('pick_up_counts');
-- Besides: whoever takes something up says that the student counts, nobody reads for whom that was, and the night forgets it.
create policy night_counts on pick_up_counts as restrictive for select using ((select current_person()) is null);
create policy night_removes on pick_up_counts as restrictive for delete using ((select current_person()) is null);
grant select, insert, delete on pick_up_counts to koers_app;
