-- A portfolio (Q1-Q7, V6, T21): of the student, who opens of it what they want to whom they want, until when they want.
CREATE TABLE "portfolio_placements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "portfolio_placements_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "portfolio_items" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "placement_id" UUID,
    "origin_id" UUID,
    "body" BYTEA NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 1,
    "is_shown" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "portfolio_items_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "portfolio_files" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "name" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "portfolio_files_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "portfolio_outlooks" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "portfolio_outlooks_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "portfolio_shares" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "coach_id" UUID,
    "body" BYTEA NOT NULL,
    "link_key" BYTEA,
    "outlooks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "portfolio_shares_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "portfolio_share_items" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "share_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "portfolio_share_items_pkey" PRIMARY KEY ("institution_id","share_id","item_id")
);

CREATE TABLE "portfolio_openings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "share_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,

    CONSTRAINT "portfolio_openings_pkey" PRIMARY KEY ("institution_id","share_id","opened_on")
);

CREATE UNIQUE INDEX "portfolio_placements_institution_id_person_id_id_key" ON "portfolio_placements"("institution_id", "person_id", "id");
CREATE UNIQUE INDEX "portfolio_items_institution_id_person_id_id_key" ON "portfolio_items"("institution_id", "person_id", "id");
CREATE UNIQUE INDEX "portfolio_items_institution_id_person_id_origin_id_key" ON "portfolio_items"("institution_id", "person_id", "origin_id");
CREATE INDEX "portfolio_items_institution_id_person_id_placement_id_idx" ON "portfolio_items"("institution_id", "person_id", "placement_id");
CREATE INDEX "portfolio_files_institution_id_person_id_item_id_idx" ON "portfolio_files"("institution_id", "person_id", "item_id");
CREATE INDEX "portfolio_outlooks_institution_id_person_id_written_at_idx" ON "portfolio_outlooks"("institution_id", "person_id", "written_at");
CREATE UNIQUE INDEX "portfolio_shares_institution_id_person_id_id_key" ON "portfolio_shares"("institution_id", "person_id", "id");
CREATE INDEX "portfolio_shares_institution_id_coach_id_idx" ON "portfolio_shares"("institution_id", "coach_id");
CREATE INDEX "portfolio_share_items_institution_id_person_id_share_id_idx" ON "portfolio_share_items"("institution_id", "person_id", "share_id");
CREATE INDEX "portfolio_share_items_institution_id_person_id_item_id_idx" ON "portfolio_share_items"("institution_id", "person_id", "item_id");

-- Every reference holds the owner as well: nothing of one student hangs on what is another's.
ALTER TABLE "portfolio_placements" ADD CONSTRAINT "portfolio_placements_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_items" ADD CONSTRAINT "portfolio_items_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_items" ADD CONSTRAINT "portfolio_items_institution_id_person_id_placement_id_fkey" FOREIGN KEY ("institution_id", "person_id", "placement_id") REFERENCES "portfolio_placements"("institution_id", "person_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_files" ADD CONSTRAINT "portfolio_files_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_files" ADD CONSTRAINT "portfolio_files_institution_id_person_id_item_id_fkey" FOREIGN KEY ("institution_id", "person_id", "item_id") REFERENCES "portfolio_items"("institution_id", "person_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "portfolio_outlooks" ADD CONSTRAINT "portfolio_outlooks_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_shares" ADD CONSTRAINT "portfolio_shares_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_shares" ADD CONSTRAINT "portfolio_shares_institution_id_coach_id_fkey" FOREIGN KEY ("institution_id", "coach_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_share_items" ADD CONSTRAINT "portfolio_share_items_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "portfolio_share_items" ADD CONSTRAINT "portfolio_share_items_institution_id_person_id_share_id_fkey" FOREIGN KEY ("institution_id", "person_id", "share_id") REFERENCES "portfolio_shares"("institution_id", "person_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "portfolio_share_items" ADD CONSTRAINT "portfolio_share_items_institution_id_person_id_item_id_fkey" FOREIGN KEY ("institution_id", "person_id", "item_id") REFERENCES "portfolio_items"("institution_id", "person_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "portfolio_openings" ADD CONSTRAINT "portfolio_openings_institution_id_share_id_fkey" FOREIGN KEY ("institution_id", "share_id") REFERENCES "portfolio_shares"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

alter table portfolio_placements add check (ends_on >= starts_on);
alter table portfolio_items
  add check (area in ('learning', 'career', 'citizenship', 'meaning', 'ethics', 'dialogue')),
  add check (kind in ('reflection', 'work', 'result', 'goal'));
alter table portfolio_files
  add check (type in ('image/png', 'image/jpeg', 'application/pdf')),
  add check (bytes between 1 and 5242880);
alter table portfolio_outlooks add check (kind in ('profession', 'perspective'));
create unique index portfolio_outlooks_one_now on portfolio_outlooks (institution_id, person_id, kind) where replaced_at is null;
alter table portfolio_shares
  add check (purpose in ('coach', 'company', 'application', 'other')),
  add check (outlooks <@ array['profession', 'perspective']),
  add check (link_key is null or (coach_id is null and ended_at is null)),
  add check (expires_on <= (shared_at at time zone 'Europe/Amsterdam')::date + 366);

-- Whose coach the present person is today, as lib/platform/running.ts says it: until a successor begins, or the enrolment is over.
create function current_coached_students() returns setof uuid language sql stable as $$
  select a.student_id from coach_assignments a
  where a.institution_id = current_institution() and a.coach_id = current_person()
    and a.starts_on <= current_day() and (a.ends_on is null or a.ends_on >= current_day())
    and not exists (select from coach_assignments s where s.institution_id = current_institution()
      and s.id = a.successor_id and s.starts_on <= current_day())
    and not exists (select from enrolments gone where gone.institution_id = current_institution()
      and gone.student_id = a.student_id and gone.ends_on < current_day()
      and not exists (select from enrolments kept where kept.institution_id = current_institution()
        and kept.student_id = gone.student_id and kept.starts_on <= greatest(gone.ends_on + 1, a.starts_on)
        and (kept.ends_on is null or kept.ends_on > gone.ends_on)))
$$;

-- What is open today to whoever asks: to a coach as long as they are the coach, and to who came by a link, who acts as the share
-- itself and as nobody else. A student who left shares nothing any more.
create function current_portfolio_shares() returns setof uuid language sql stable as $$
  select s.id from portfolio_shares s
  where s.institution_id = current_institution() and s.ended_at is null and s.expires_on >= current_day()
    and (s.id = current_person() or (s.coach_id = current_person() and current_person() in (select current_staff())
      and s.person_id in (select current_coached_students())))
    and exists (select from enrolments e where e.institution_id = current_institution() and e.student_id = s.person_id
      and e.starts_on <= current_day() and (e.ends_on is null or e.ends_on >= current_day()))
$$;

create function current_portfolio_items() returns setof uuid language sql stable as $$
  select i.item_id from portfolio_share_items i
  where i.institution_id = current_institution() and i.share_id in (select current_portfolio_shares())
$$;

create function current_portfolio_placements() returns setof uuid language sql stable as $$
  select i.placement_id from portfolio_items i
  where i.institution_id = current_institution() and i.id in (select current_portfolio_items()) and i.placement_id is not null
$$;

create function is_opened_outlook(owner uuid, which text) returns boolean language sql stable as $$
  select exists (select from portfolio_shares s where s.institution_id = current_institution() and s.person_id = owner
    and which = any(s.outlooks) and s.id in (select current_portfolio_shares()))
$$;

call keep_inside_institution('portfolio_placements');
call keep_inside_institution('portfolio_items');
call keep_inside_institution('portfolio_files');
call keep_inside_institution('portfolio_outlooks');
call keep_inside_institution('portfolio_shares');
call keep_inside_institution('portfolio_share_items');
call keep_inside_institution('portfolio_openings');

-- Besides: all of it is its owner's alone to write, and read by whom they opened it to, as long as that lasts. No office reads a row, and no job.
create policy opened_only on portfolio_placements as restrictive for select using (
  person_id = (select current_person()) or id in (select current_portfolio_placements()));
create policy opened_only on portfolio_items as restrictive for select using (
  person_id = (select current_person()) or id in (select current_portfolio_items()));
create policy opened_only on portfolio_files as restrictive for select using (
  person_id = (select current_person()) or item_id in (select current_portfolio_items()));
create policy opened_only on portfolio_outlooks as restrictive for select using (
  person_id = (select current_person()) or (replaced_at is null and is_opened_outlook(person_id, kind)));
create policy opened_only on portfolio_shares as restrictive for select using (
  person_id = (select current_person()) or id = (select current_person())
  or (coach_id = (select current_person()) and person_id in (select current_coached_students())));
create policy opened_only on portfolio_share_items as restrictive for select using (
  person_id = (select current_person()) or share_id in (select current_portfolio_shares()));

do $$
declare name text;
begin
  foreach name in array array['portfolio_placements', 'portfolio_items', 'portfolio_files', 'portfolio_outlooks', 'portfolio_shares',
    'portfolio_share_items']
  loop
    execute format('create policy owner_adds on %I as restrictive for insert with check (person_id = (select current_person()))', name);
    execute format('create policy owner_changes on %I as restrictive for update using (person_id = (select current_person()))', name);
    execute format('create policy owner_removes on %I as restrictive for delete using (person_id = (select current_person()))', name);
  end loop;
end $$;

-- On which days a link was opened: noted by who came by it, read by whose portfolio it is.
create policy owner_reads on portfolio_openings as restrictive for select using (exists (select from portfolio_shares s
  where s.institution_id = portfolio_openings.institution_id and s.id = portfolio_openings.share_id
    and s.person_id = (select current_person())));
create policy holder_notes on portfolio_openings as restrictive for insert with check (share_id = (select current_person()));

grant select, insert, update, delete on portfolio_placements, portfolio_items, portfolio_shares to koers_app;
grant select, insert, delete on portfolio_files, portfolio_share_items to koers_app;
grant select, insert, update, delete on portfolio_outlooks to koers_app;
grant select, insert on portfolio_openings to koers_app;
