-- Two people who propose a visit at the same moment are left with one of them. What stands double already is called off, but
-- for the first; the wall would hide those between colleagues from the owner too, so it opens for this one statement.
alter table lesson_visits no force row level security;
update lesson_visits v set cancelled_at = now(), cancelled_because = 'other'
where v.held_on is null and v.cancelled_at is null and exists (select from lesson_visits o
  where o.institution_id = v.institution_id and o.kind = v.kind and o.teacher_id = v.teacher_id and o.visitor_id = v.visitor_id
    and o.held_on is null and o.cancelled_at is null and o.id < v.id);
alter table lesson_visits force row level security;

-- Partial, as all indexes are that only the migrations know.
create unique index lesson_visits_one_ahead on lesson_visits (institution_id, kind, teacher_id, visitor_id)
  where held_on is null and cancelled_at is null;
