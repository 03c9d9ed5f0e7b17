-- Personal development plans: the facts of a plan, and what somebody writes in it piece by piece, for themselves and for whom they open a piece to.
CREATE TABLE "personal_plans" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "review_on" DATE,
    "reviewed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "personal_plans_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "personal_plan_pieces" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "position" SMALLINT NOT NULL DEFAULT 1,
    "body" BYTEA NOT NULL,
    "due_on" DATE,
    "progress" TEXT,
    "carried_from" SMALLINT,
    "carried_to" SMALLINT,
    "opened_to_id" UUID,
    "opened_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "personal_plan_pieces_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "personal_plan_carriers" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "action_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "personal_plan_carriers_pkey" PRIMARY KEY ("institution_id","action_id","person_id")
);

CREATE UNIQUE INDEX "personal_plans_institution_id_person_id_school_year_key" ON "personal_plans"("institution_id", "person_id", "school_year");

CREATE UNIQUE INDEX "personal_plans_institution_id_person_id_id_key" ON "personal_plans"("institution_id", "person_id", "id");

CREATE INDEX "personal_plan_pieces_institution_id_person_id_plan_id_idx" ON "personal_plan_pieces"("institution_id", "person_id", "plan_id");

CREATE INDEX "personal_plan_pieces_institution_id_plan_id_parent_id_idx" ON "personal_plan_pieces"("institution_id", "plan_id", "parent_id");

CREATE INDEX "personal_plan_pieces_institution_id_opened_to_id_idx" ON "personal_plan_pieces"("institution_id", "opened_to_id");

CREATE UNIQUE INDEX "personal_plan_pieces_institution_id_plan_id_id_key" ON "personal_plan_pieces"("institution_id", "plan_id", "id");

CREATE INDEX "personal_plan_carriers_institution_id_person_id_idx" ON "personal_plan_carriers"("institution_id", "person_id");

CREATE INDEX "personal_plan_carriers_institution_id_owner_id_idx" ON "personal_plan_carriers"("institution_id", "owner_id");

ALTER TABLE "personal_plans" ADD CONSTRAINT "personal_plans_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_pieces" ADD CONSTRAINT "personal_plan_pieces_institution_id_person_id_plan_id_fkey" FOREIGN KEY ("institution_id", "person_id", "plan_id") REFERENCES "personal_plans"("institution_id", "person_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_pieces" ADD CONSTRAINT "personal_plan_pieces_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_pieces" ADD CONSTRAINT "personal_plan_pieces_institution_id_plan_id_parent_id_fkey" FOREIGN KEY ("institution_id", "plan_id", "parent_id") REFERENCES "personal_plan_pieces"("institution_id", "plan_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_pieces" ADD CONSTRAINT "personal_plan_pieces_institution_id_opened_to_id_fkey" FOREIGN KEY ("institution_id", "opened_to_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_carriers" ADD CONSTRAINT "personal_plan_carriers_institution_id_action_id_fkey" FOREIGN KEY ("institution_id", "action_id") REFERENCES "personal_plan_pieces"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_carriers" ADD CONSTRAINT "personal_plan_carriers_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_carriers" ADD CONSTRAINT "personal_plan_carriers_institution_id_owner_id_fkey" FOREIGN KEY ("institution_id", "owner_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

create unique index personal_plan_pieces_one_of_a_kind on personal_plan_pieces (institution_id, plan_id, kind)
  where kind not in ('question', 'action');

alter table personal_plans
  add check (closed_at is null or reviewed_at is not null);
alter table personal_plan_pieces
  add check (kind in ('going-well', 'could-improve', 'qualities', 'motives', 'exploration', 'steering', 'networking',
    'ambition', 'look-back', 'question', 'action')),
  add check (progress in ('not-started', 'planned', 'running', 'done', 'stopped')),
  add check ((kind = 'action') = (parent_id is not null)),
  add check ((kind = 'action') = (due_on is not null)),
  add check ((kind = 'action') = (progress is not null)),
  add check ((opened_to_id is null) = (opened_at is null));

-- Who leads the present person today: who leads a team they work in, or what lies above what they lead themselves.
create function current_leaders() returns setof uuid language sql stable as $$
  with recursive led as (
    select a.team_id, a.unit_id, a.person_id from appointments a
    where a.institution_id = current_institution() and a.office = 'team-lead'
      and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
  ), worked as (
    select m.team_id from team_memberships m
    where m.institution_id = current_institution() and m.person_id = current_person()
      and m.starts_on <= current_day() and (m.ends_on is null or m.ends_on >= current_day())
  ), above as (
    select t.unit_id from teams t where t.institution_id = current_institution()
      and (t.id in (select team_id from worked) or t.id in (select team_id from led where person_id = current_person()))
    union
    select u.parent_id from org_units u where u.institution_id = current_institution() and u.parent_id is not null
      and u.id in (select unit_id from led where person_id = current_person())
    union
    select u.parent_id from above b join org_units u on u.institution_id = current_institution() and u.id = b.unit_id
    where u.parent_id is not null
  )
  select l.person_id from led l where l.person_id <> current_person()
    and (l.team_id in (select team_id from worked) or l.unit_id in (select unit_id from above))
$$;

-- Whom the present person leads today: the same relation, seen from the other end.
create function current_followers() returns setof uuid language sql stable as $$
  with recursive led as (
    select a.team_id, a.unit_id, a.person_id from appointments a
    where a.institution_id = current_institution() and a.office = 'team-lead'
      and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
  ), below as (
    select l.unit_id from led l where l.person_id = current_person() and l.unit_id is not null
    union
    select u.id from below b join org_units u on u.institution_id = current_institution() and u.parent_id = b.unit_id
  ), under as (
    select u.id as unit_id from below b
    join org_units u on u.institution_id = current_institution() and u.parent_id = b.unit_id
  ), of_units as (
    select t.id as team_id from below b
    join teams t on t.institution_id = current_institution() and t.unit_id = b.unit_id
  ), mine as (
    select team_id from of_units
    union
    select l.team_id from led l where l.person_id = current_person() and l.team_id is not null
  )
  select m.person_id from mine t
  join team_memberships m on m.institution_id = current_institution() and m.team_id = t.team_id
    and m.starts_on <= current_day() and (m.ends_on is null or m.ends_on >= current_day())
  where m.person_id <> current_person()
  union
  select l.person_id from led l where l.person_id <> current_person()
    and (l.unit_id in (select unit_id from under) or l.team_id in (select team_id from of_units))
$$;

-- The actions of colleagues that the present person carries too.
create function current_carried_actions() returns setof uuid language sql stable as $$
  select c.action_id from personal_plan_carriers c
  where c.institution_id = current_institution() and c.person_id = current_person()
$$;

-- Besides: a piece is read by its owner, by the one it is opened to as long as that person leads the owner, and an action
-- by who carries it too; it is written by its owner alone. Nobody else reads it, whatever their office, and no job does.
create policy opened_only on personal_plan_pieces as restrictive for select using (
  person_id = (select current_person())
  or ((select current_person()) in (select current_staff()) and (
    (opened_to_id = (select current_person()) and person_id in (select current_followers()))
    or (kind = 'action' and person_id in (select current_colleagues()) and id in (select current_carried_actions())))));
create policy owner_adds on personal_plan_pieces as restrictive for insert with check (person_id = (select current_person()));
create policy owner_changes on personal_plan_pieces as restrictive for update using (person_id = (select current_person()));
create policy owner_removes on personal_plan_pieces as restrictive for delete using (person_id = (select current_person()));

create policy opened_only on personal_plan_carriers as restrictive for select using (
  owner_id = (select current_person()) or person_id = (select current_person()));
create policy owner_adds on personal_plan_carriers as restrictive for insert with check (owner_id = (select current_person()));
create policy owner_changes on personal_plan_carriers as restrictive for update using (owner_id = (select current_person()));
create policy owner_removes on personal_plan_carriers as restrictive for delete using (owner_id = (select current_person()));

call keep_inside_institution('personal_plans');
call keep_inside_institution('personal_plan_pieces');
call keep_inside_institution('personal_plan_carriers');
grant select, insert, update, delete on personal_plans, personal_plan_pieces, personal_plan_carriers to koers_app;
