-- Whoever left is nobody's coach, as lib/platform/running.ts says it; and who leaves when is found by the day.
-- CreateIndex
CREATE INDEX "staff_members_institution_id_ends_on_idx" ON "staff_members"("institution_id", "ends_on");

create or replace function current_students() returns table (student_id uuid, opens_earlier boolean) language sql stable as $$
  select a.student_id, a.opens_earlier from coach_assignments a
  where a.institution_id = current_institution() and a.coach_id = current_person()
    and not exists (select from staff_members departed where departed.institution_id = current_institution()
      and departed.person_id = a.coach_id and departed.ends_on < current_day())
    and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
    and not exists (select from coach_assignments successor where successor.institution_id = current_institution()
      and successor.id = a.successor_id and successor.starts_on <= current_day())
    and not exists (select from enrolments gone where gone.institution_id = current_institution()
      and gone.student_id = a.student_id and gone.ends_on < current_day()
      and not exists (select from enrolments kept where kept.institution_id = current_institution()
        and kept.student_id = gone.student_id and kept.starts_on <= greatest(gone.ends_on + 1, a.starts_on)
        and (kept.ends_on is null or kept.ends_on > gone.ends_on)))
$$;
