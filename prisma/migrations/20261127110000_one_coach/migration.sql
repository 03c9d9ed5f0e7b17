-- Whose coach the present person is today, as lib/platform/running.ts says it: until a successor begins, or the enrolment is over;
-- and whether the student opens what earlier coaches recorded. One function for talks, portfolios and referrals.
create or replace function current_students() returns table (student_id uuid, opens_earlier boolean) language sql stable as $$
  select a.student_id, a.opens_earlier from coach_assignments a
  where a.institution_id = current_institution() and a.coach_id = current_person()
    and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
    and not exists (select from coach_assignments successor where successor.institution_id = current_institution()
      and successor.id = a.successor_id and successor.starts_on <= current_day())
    and not exists (select from enrolments gone where gone.institution_id = current_institution()
      and gone.student_id = a.student_id and gone.ends_on < current_day()
      and not exists (select from enrolments kept where kept.institution_id = current_institution()
        and kept.student_id = gone.student_id and kept.starts_on <= greatest(gone.ends_on + 1, a.starts_on)
        and (kept.ends_on is null or kept.ends_on > gone.ends_on)))
$$;

alter policy in_the_chain on referrals using (
  student_id = (select current_person())
  or (author_id = (select current_person()) and student_id in (select s.student_id from current_students() s))
  or student_id in (select s.student_id from current_students() s where s.opens_earlier)
  or (sent_at is not null and withdrawn_at is null and unit_id in (select current_second_line()))
  or ((select current_person()) is null and written_at < current_day() - 365));
alter policy coach_adds on referrals with check (
  author_id = (select current_person()) and student_id in (select s.student_id from current_students() s));
alter policy coach_adds on colleague_notes with check (
  author_id = (select current_person()) and student_id in (select s.student_id from current_students() s));
alter policy opened_only on portfolio_shares using (
  person_id = (select current_person()) or id = (select current_person())
  or (coach_id = (select current_person()) and person_id in (select s.student_id from current_students() s)));

create or replace function current_portfolio_shares() returns setof uuid language sql stable as $$
  select s.id from portfolio_shares s
  where s.institution_id = current_institution() and s.ended_at is null and s.expires_on >= current_day()
    and (s.id = current_person() or (s.coach_id = current_person() and current_person() in (select current_staff())
      and s.person_id in (select c.student_id from current_students() c)))
    and exists (select from enrolments e where e.institution_id = current_institution() and e.student_id = s.person_id
      and e.starts_on <= current_day() and (e.ends_on is null or e.ends_on >= current_day()))
$$;

drop function current_coached();
drop function current_coached_students();
