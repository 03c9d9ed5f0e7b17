-- What staff tell about themselves, part by part, and to whom they opened each part.
CREATE TABLE "staff_profile_parts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "person_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "opened_to" TEXT NOT NULL,
    "cleared_from" TEXT,
    "words" tsvector,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_profile_parts_pkey" PRIMARY KEY ("institution_id","person_id","part")
);

ALTER TABLE "staff_profile_parts" ADD CONSTRAINT "staff_profile_parts_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table staff_profile_parts
  add check (part in ('qualities', 'wishes', 'energy', 'interests', 'competences', 'specialisms')),
  add check (opened_to in ('me', 'team', 'institution')),
  add check (cleared_from in ('me', 'team', 'institution')),
  -- What is cleared, or kept to oneself, is open to nobody and found by nobody.
  add check (cleared_from is null or opened_to = 'me'),
  add check ((words is null) = (opened_to = 'me'));

-- The day it is in the Netherlands, by which relations run.
create function current_day() returns date language sql stable parallel safe as
  $$ select (now() at time zone 'Europe/Amsterdam')::date $$;

-- Everybody who is employed here today.
create function current_staff() returns setof uuid language sql stable as $$
  select s.person_id from staff_members s
  where s.institution_id = current_institution() and s.starts_on <= current_day()
    and (s.ends_on is null or s.ends_on >= current_day())
$$;

-- With whom the present person is in a team today: who works in the teams they work in or lead, and who leads the teams they work in.
create function current_colleagues() returns setof uuid language sql stable as $$
  with recursive worked as (
    select m.team_id from team_memberships m
    where m.institution_id = current_institution() and m.person_id = current_person()
      and m.starts_on <= current_day() and (m.ends_on is null or m.ends_on >= current_day())
  ), led as (
    select a.team_id, a.unit_id, a.person_id from appointments a
    where a.institution_id = current_institution() and a.office = 'team-lead'
      and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
  ), below as (
    select l.unit_id from led l where l.person_id = current_person() and l.unit_id is not null
    union
    select u.id from below b join org_units u on u.institution_id = current_institution() and u.parent_id = b.unit_id
  ), above as (
    select t.unit_id from worked w join teams t on t.institution_id = current_institution() and t.id = w.team_id
    union
    select u.parent_id from above b join org_units u on u.institution_id = current_institution() and u.id = b.unit_id
    where u.parent_id is not null
  ), mine as (
    select w.team_id from worked w
    union
    select l.team_id from led l where l.person_id = current_person() and l.team_id is not null
    union
    select t.id from below b join teams t on t.institution_id = current_institution() and t.unit_id = b.unit_id
  )
  select m.person_id from mine t
  join team_memberships m on m.institution_id = current_institution() and m.team_id = t.team_id
    and m.starts_on <= current_day() and (m.ends_on is null or m.ends_on >= current_day())
  union
  select l.person_id from led l where l.team_id in (select team_id from worked) or l.unit_id in (select unit_id from above)
$$;

-- Besides: a row is read by its owner and by whom it is opened to, as long as both are there; it is written by its owner alone. Jobs see none.
create procedure keep_opened(name text) language plpgsql as $$
begin
  execute format('create policy opened_only on %I as restrictive for select using (
    person_id = (select current_person())
    or ((select current_person()) in (select current_staff()) and person_id in (select current_staff())
      and (opened_to = ''institution'' or (opened_to = ''team'' and person_id in (select current_colleagues())))))', name);
  execute format('create policy owner_adds on %I as restrictive for insert with check (person_id = (select current_person()))', name);
  execute format('create policy owner_changes on %I as restrictive for update using (person_id = (select current_person()))', name);
  execute format('create policy owner_removes on %I as restrictive for delete using (person_id = (select current_person()))', name);
end $$;

call keep_inside_institution('staff_profile_parts');
call keep_opened('staff_profile_parts');
grant select, insert, update, delete on staff_profile_parts to koers_app;
