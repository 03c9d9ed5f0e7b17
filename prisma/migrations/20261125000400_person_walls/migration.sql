-- Which offices of the whole institution the present person holds today.
create function current_offices() returns setof text language sql stable as $$
  select a.office from appointments a
  where a.institution_id = current_institution() and a.person_id = current_person()
    and a.unit_id is null and a.team_id is null
    and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
$$;

-- One appraisal ahead of a leader with an employee, also when two windows plan at the same moment. What stands double already
-- is called off, but for the first.
alter table appraisals no force row level security;
update appraisals a set called_off_at = now()
where a.laid_at is null and a.called_off_at is null and exists (select from appraisals o
  where o.institution_id = a.institution_id and o.employee_id = a.employee_id and o.leader_id = a.leader_id
    and o.laid_at is null and o.called_off_at is null and o.id < a.id);
alter table appraisals force row level security;

-- Partial, as all indexes are that only the migrations know.
create unique index appraisals_one_ahead on appraisals (institution_id, employee_id, leader_id)
  where laid_at is null and called_off_at is null;

-- Besides: an appraisal is there for the two it is between; once laid for HR, and of the directie for who leads the leader, or
-- for all of it when there is an objection. Without a person the night finds what is older than a year, or is
-- of who works here no more.
create policy whom_it_concerns on appraisals as restrictive for select using (
  employee_id = (select current_person()) or leader_id = (select current_person())
  or (laid_at is not null and ('hr' in (select current_offices()) or ('directorate' in (select current_offices())
    and (response is not distinct from 'objection' or leader_id in (select current_followers())))))
  or ((select current_person()) is null and (coalesce(discussed_on, planned_on) < current_day() - 365
    or employee_id not in (select current_staff()))));
create policy leader_plans on appraisals as restrictive for insert with check (
  leader_id = (select current_person()) and employee_id in (select current_followers()));
create policy two_and_check on appraisals as restrictive for update using (
  employee_id = (select current_person()) or leader_id = (select current_person())
  or (laid_at is not null and 'hr' in (select current_offices())));
create policy leader_removes on appraisals as restrictive for delete using (leader_id = (select current_person()));

-- A text is of the leader of its appraisal, and laid it is there for whom the appraisal is there.
drop policy laid_only on appraisal_texts;
drop policy author_adds on appraisal_texts;
drop policy author_changes on appraisal_texts;
create policy laid_only on appraisal_texts as restrictive for select using (
  author_id = (select current_person())
  or (laid_at is not null and exists (select from appraisals a
    where a.institution_id = appraisal_texts.institution_id and a.id = appraisal_texts.appraisal_id)));
create policy author_adds on appraisal_texts as restrictive for insert with check (
  author_id = (select current_person()) and exists (select from appraisals a
    where a.institution_id = appraisal_texts.institution_id and a.id = appraisal_texts.appraisal_id and a.leader_id = author_id));
create policy author_changes on appraisal_texts as restrictive for update using (author_id = (select current_person()))
  with check (author_id = (select current_person()) and exists (select from appraisals a
    where a.institution_id = appraisal_texts.institution_id and a.id = appraisal_texts.appraisal_id and a.leader_id = author_id));
drop procedure keep_until_laid(text);

-- A passage is asked for and withdrawn by the leader, answered by the employee alone; others read what was given, once laid.
create policy whom_it_concerns on appraisal_passages as restrictive for select using (exists (select from appraisals a
  where a.institution_id = appraisal_passages.institution_id and a.id = appraisal_passages.appraisal_id
    and (answer = 'given' or (select current_person()) in (a.employee_id, a.leader_id))));
create policy leader_asks on appraisal_passages as restrictive for insert with check (
  answer is null and exists (select from appraisals a where a.institution_id = appraisal_passages.institution_id
    and a.id = appraisal_passages.appraisal_id and a.leader_id = (select current_person())));
create policy employee_answers on appraisal_passages as restrictive for update using (exists (select from appraisals a
  where a.institution_id = appraisal_passages.institution_id and a.id = appraisal_passages.appraisal_id
    and a.employee_id = (select current_person())));
create policy leader_withdraws on appraisal_passages as restrictive for delete using (exists (select from appraisals a
  where a.institution_id = appraisal_passages.institution_id and a.id = appraisal_passages.appraisal_id
    and a.leader_id = (select current_person())));

-- What an employee lays in a talk is of a talk with them and of a round about them, also when it is moved.
create function is_own_input(talk uuid, round uuid) returns boolean language sql stable as $$
  select exists (select from conversations c where c.institution_id = current_institution() and c.id = talk
      and c.employee_id = current_person())
    and exists (select from scan_rounds r where r.institution_id = current_institution() and r.id = round
      and r.subject_id = current_person())
$$;
drop policy owner_adds on conversation_inputs;
drop policy owner_changes on conversation_inputs;
create policy owner_adds on conversation_inputs as restrictive for insert with check (
  employee_id = (select current_person()) and is_own_input(conversation_id, round_id));
create policy owner_changes on conversation_inputs as restrictive for update using (employee_id = (select current_person()))
  with check (employee_id = (select current_person()) and is_own_input(conversation_id, round_id));
