-- Intakes by who has the role for it (U3): which roles that are, for whom somebody is an intaker, and how long an intake is theirs.
alter table roles add column holds_intakes boolean not null default false;

-- Who holds intakes with whom on a day: a role for it in the team a student begins in, from before the first day until ten weeks after it.
create function intakers_on(on_day date) returns table (person_id uuid, student_id uuid, enrolment_id uuid, starts_on date)
language sql stable as $$
  select a.person_id, e.student_id, e.id, e.starts_on
  from roles r
  join role_assignments a on a.institution_id = r.institution_id and a.role_id = r.id
    and a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day)
  join staff_members s on s.institution_id = r.institution_id and s.person_id = a.person_id
    and s.starts_on <= on_day and (s.ends_on is null or s.ends_on >= on_day)
  join enrolments e on e.institution_id = r.institution_id and e.team_id = a.team_id
    and e.starts_on >= on_day - 70 and (e.ends_on is null or e.ends_on >= on_day)
  where r.institution_id = current_institution() and r.holds_intakes
    and not exists (select from enrolments earlier where earlier.institution_id = e.institution_id
      and earlier.student_id = e.student_id and earlier.team_id = e.team_id and earlier.starts_on < e.starts_on)
$$;

-- Whether an intake is with the intaker who holds it: as long as they are one for this student, and once recorded until a coach of the
-- student opened it. From then on it is what any earlier coach recorded.
create function is_with_intaker(talk uuid, on_day date) returns boolean language sql stable as $$
  select exists (select from conversations c
    join intakers_on(on_day) i on i.person_id = c.coach_id and i.student_id = c.student_id
    where c.institution_id = current_institution() and c.id = talk and c.kind = 'intake'
      and (c.held_on is null or not exists (select from trail_events t
        where t.institution_id = current_institution() and t.entity_id = c.id and t.kind = 'read' and t.entity = 'conversation'
          and t.actor_id not in (c.student_id, c.coach_id))))
$$;

-- Between whom a talk is: as before, and an intake with an intaker is between them and the student until it is recorded.
create or replace function current_talks() returns setof uuid language sql stable as $$
  select c.id from conversations c
  where c.institution_id = current_institution() and c.employee_id = current_person()
  union
  select c.id from conversations c
  where c.institution_id = current_institution() and c.coach_id = current_person() and c.employee_id is not null
  union
  select c.id from conversations c
  where c.institution_id = current_institution() and c.student_id = current_person()
  union
  select c.id from current_students() s
  join conversations c on c.institution_id = current_institution() and c.student_id = s.student_id
  where c.coach_id = current_person()
    or case when c.held_on is null then c.kind <> 'intake' or not is_with_intaker(c.id, current_day()) else s.opens_earlier end
  union
  select c.id from conversations c
  where c.institution_id = current_institution() and c.coach_id = current_person() and c.kind = 'intake'
    and is_with_intaker(c.id, current_day())
$$;
