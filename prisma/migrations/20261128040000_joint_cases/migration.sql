-- CreateTable
CREATE TABLE "joint_cases" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shared_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "team_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "joint_cases_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "joint_case_texts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "case_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "joint_case_texts_pkey" PRIMARY KEY ("institution_id","case_id","part")
);

-- CreateIndex
CREATE INDEX "joint_cases_institution_id_team_id_held_on_idx" ON "joint_cases"("institution_id", "team_id", "held_on");

-- CreateIndex
CREATE INDEX "joint_cases_institution_id_unit_id_held_on_idx" ON "joint_cases"("institution_id", "unit_id", "held_on");

-- CreateIndex
CREATE INDEX "joint_cases_institution_id_author_id_held_on_idx" ON "joint_cases"("institution_id", "author_id", "held_on");

-- CreateIndex
CREATE INDEX "joint_cases_institution_id_held_on_idx" ON "joint_cases"("institution_id", "held_on");

-- AddForeignKey
ALTER TABLE "joint_cases" ADD CONSTRAINT "joint_cases_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "joint_cases" ADD CONSTRAINT "joint_cases_institution_id_unit_id_fkey" FOREIGN KEY ("institution_id", "unit_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "joint_cases" ADD CONSTRAINT "joint_cases_institution_id_author_id_fkey" FOREIGN KEY ("institution_id", "author_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "joint_case_texts" ADD CONSTRAINT "joint_case_texts_institution_id_case_id_fkey" FOREIGN KEY ("institution_id", "case_id") REFERENCES "joint_cases"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

alter table joint_cases add check (withdrawn_at is null or shared_at is not null);
alter table joint_case_texts add check (part in ('going', 'tried', 'question', 'insights'));

-- The teams the present person works in today.
create function current_teams() returns setof uuid language sql stable as $$
  select m.team_id from team_memberships m
  where m.institution_id = current_institution() and m.person_id = current_person()
    and m.starts_on <= current_day() and (m.ends_on is null or m.ends_on >= current_day())
    and m.person_id in (select current_staff())
$$;

-- Besides: a case is there for its author, and once shared for who works in the invited team and the advisers of the invited
-- unit. Without a person the night finds what is long past its day.
create policy whom_it_invites on joint_cases as restrictive for select using (
  author_id = (select current_person())
  or (shared_at is not null and (team_id in (select current_teams()) or unit_id in (select current_second_line())))
  or ((select current_person()) is null and held_on < current_day() - 180));
create policy author_adds on joint_cases as restrictive for insert with check (author_id = (select current_person()));
create policy invited_change on joint_cases as restrictive for update using ((select current_person()) is not null)
  with check ((select current_person()) is not null);
create policy author_removes on joint_cases as restrictive for delete using (
  (select current_person()) is null or (author_id = (select current_person()) and shared_at is null));

-- Besides: its words are there for whom the case is there, and never without a person. The case itself is its author's to
-- write and to take away.
create policy with_case on joint_case_texts as restrictive using ((select current_person()) is not null
  and exists (select from joint_cases c where c.institution_id = joint_case_texts.institution_id and c.id = case_id));
create policy author_adds on joint_case_texts as restrictive for insert with check (part = 'insights'
  or exists (select from joint_cases c where c.institution_id = joint_case_texts.institution_id and c.id = case_id
    and c.author_id = (select current_person())));
create policy author_changes on joint_case_texts as restrictive for update using (part = 'insights'
  or exists (select from joint_cases c where c.institution_id = joint_case_texts.institution_id and c.id = case_id
    and c.author_id = (select current_person())));
create policy author_removes on joint_case_texts as restrictive for delete using (
  exists (select from joint_cases c where c.institution_id = joint_case_texts.institution_id and c.id = case_id
    and c.author_id = (select current_person())));

call keep_inside_institution('joint_cases');
call keep_inside_institution('joint_case_texts');
grant select, insert, update, delete on joint_cases, joint_case_texts to koers_app;
