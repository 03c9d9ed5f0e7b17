-- The wall between institutions, the wall round private rows, and what the application may do.

-- Hides a table's rows from every other institution, its owner included.
create procedure keep_inside_institution(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy institution_only on %I using (institution_id = (select current_institution()))', name);
end $$;

-- Besides: hides a table's rows from everybody but the person in its owner column. Jobs see none.
create procedure keep_private(name text, owner_column text) language plpgsql as $$
begin
  execute format('create policy owner_only on %I as restrictive using (%I = (select current_person()))', name, owner_column);
end $$;

do $$
declare name text;
begin
  for name in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1
  loop
    call keep_inside_institution(name);
  end loop;
end $$;

call keep_private('drafts', 'person_id');

-- What a column may say. Text with a check, because enums can't use an index under row-level security.
alter table institutions
  add check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  add check (slug not in ('login', 'logout', 'api', 'r', 'operator', 'privacy', 'toegankelijkheid', 'help', 'static'));
alter table institution_settings
  add check (required_talks >= 2), add check (minimum_staff >= 5), add check (minimum_students >= 10),
  add check (contract_horizon_months between 1 and 24);
alter table holiday_weeks add check (extract(isodow from monday) = 1);
alter table trail_events add check (kind in ('write', 'read', 'technical'));
alter table org_units
  add check (kind in ('institution', 'college', 'sector', 'landscape', 'cluster', 'branch')),
  add check (ends_on >= starts_on), add check (parent_id <> id);
alter table teams add check (kind in ('education', 'support')), add check (ends_on >= starts_on);
alter table people add check (kind in ('staff', 'student'));
alter table staff_members add check (ends_on >= starts_on);
alter table contracts
  add check (kind in ('permanent', 'temporary')), add check (ends_on >= starts_on), add check (fte between 0 and 1.5);
alter table team_memberships add check (ends_on >= starts_on);
alter table appointments
  add check (office in ('team-lead', 'hr', 'directorate', 'lob-coordinator', 'second-line', 'admin', 'privacy-officer')),
  add check (ends_on >= starts_on),
  add check (unit_id is null or team_id is null),
  add check (office <> 'team-lead' or unit_id is not null or team_id is not null);
alter table programmes add check (level between 1 and 4), add check (pathway in ('BOL', 'BBL')), add check (crebo_code <> '');
alter table enrolments
  add check (status in ('provisional', 'definitive')), add check (study_year between 1 and 9), add check (ends_on >= starts_on);
alter table coach_assignments
  add check (ends_on >= starts_on),
  add check ((ends_on is null) = (ended_because is null)),
  add check (ended_because in ('handed-over', 'left')),
  add check ((successor_id is not null) = (ended_because is not distinct from 'handed-over')),
  add check (successor_id <> id);
alter table roles add check (line in ('first', 'second', 'third', 'management', 'support', 'external'));
alter table role_tasks add check (setting in ('school', 'placement', 'both'));
alter table competences
  add check (category in ('subject', 'people', 'career-guidance', 'leadership')),
  add check (career_competence in ('qualities', 'motives', 'exploration', 'steering', 'networking'));
alter table profile_approvals add check (key in ('hr', 'directorate'));
alter table role_assignments add check (minutes_per_year >= 0), add check (ends_on >= starts_on);
alter table plan_actions add check (progress in ('not-started', 'planned', 'running', 'done', 'stopped'));
alter table plan_adoptions add check (present_count between 0 and member_count);
alter table plan_reviews add check (outcome in ('continue', 'adjust', 'stop'));
alter table conversations
  add check (kind in ('progress', 'growth-meter', 'trialogue', 'intake', 'ad-hoc')),
  add check (place in ('school', 'placement', 'online', 'phone')),
  add check (duration_minutes between 1 and 480),
  add check (planned_for is not null or held_on is not null);
alter table conversation_topics add check (topic in ('study-progress', 'competence-growth', 'career', 'placement', 'life'));
alter table conversation_competences add check (competence in ('qualities', 'motives', 'exploration', 'steering', 'networking'));
alter table agreements
  add check (doer in ('student', 'coach')),
  add check (settlement in ('done', 'dropped')),
  add check ((settled_at is null) = (settlement is null));
alter table conversation_cancellations add check (reason in ('time', 'room', 'absent', 'no-show', 'other'));
alter table import_runs add check (kind in ('units', 'programmes', 'staff', 'students', 'coaches'));
alter table import_rows add check (verdict in ('create', 'change', 'end', 'same', 'refused'));
alter table search_words add check (kind in ('staff', 'student', 'team', 'role'));

-- Invariants of the domain that an index can hold.
create unique index coach_assignments_one_current on coach_assignments (institution_id, student_id) where ends_on is null;
create unique index team_memberships_one_current on team_memberships (institution_id, team_id, person_id) where ends_on is null;
create unique index trail_events_one_read_a_day on trail_events (institution_id, entity_id, actor_id, verb, on_day) where kind = 'read';
create index enrolments_running on enrolments (institution_id, team_id, student_id) where ends_on is null;

grant usage on schema public to koers_app;
grant select, insert, update, delete on all tables in schema public to koers_app;
revoke insert, update, delete on institutions from koers_app;
revoke update, delete on trail_events from koers_app;
