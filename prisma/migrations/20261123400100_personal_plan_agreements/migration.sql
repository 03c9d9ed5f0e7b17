-- That a plan was agreed on, as a fact; and what was open of it then, sealed, for the two who agreed.
CREATE TABLE "personal_plan_agreements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "piece_count" SMALLINT NOT NULL,

    CONSTRAINT "personal_plan_agreements_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "personal_plan_agreed_pieces" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "agreement_id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "position" SMALLINT NOT NULL,
    "body" BYTEA NOT NULL,
    "due_on" DATE,

    CONSTRAINT "personal_plan_agreed_pieces_pkey" PRIMARY KEY ("institution_id","agreement_id","piece_id")
);

CREATE INDEX "personal_plan_agreements_institution_id_person_id_plan_id_idx" ON "personal_plan_agreements"("institution_id", "person_id", "plan_id");

CREATE INDEX "personal_plan_agreements_institution_id_leader_id_agreed_at_idx" ON "personal_plan_agreements"("institution_id", "leader_id", "agreed_at");

CREATE INDEX "personal_plan_agreed_pieces_institution_id_person_id_idx" ON "personal_plan_agreed_pieces"("institution_id", "person_id");

ALTER TABLE "personal_plan_agreements" ADD CONSTRAINT "personal_plan_agreements_institution_id_person_id_plan_id_fkey" FOREIGN KEY ("institution_id", "person_id", "plan_id") REFERENCES "personal_plans"("institution_id", "person_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_agreements" ADD CONSTRAINT "personal_plan_agreements_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_agreements" ADD CONSTRAINT "personal_plan_agreements_institution_id_leader_id_fkey" FOREIGN KEY ("institution_id", "leader_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_agreed_pieces" ADD CONSTRAINT "personal_plan_agreed_pieces_institution_id_agreement_id_fkey" FOREIGN KEY ("institution_id", "agreement_id") REFERENCES "personal_plan_agreements"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_agreed_pieces" ADD CONSTRAINT "personal_plan_agreed_pieces_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

create unique index personal_plan_agreements_asked on personal_plan_agreements (institution_id, plan_id)
  where agreed_at is null;

alter table personal_plan_agreements add check (agreed_at >= asked_at);
alter table personal_plan_agreed_pieces
  add check (kind in ('going-well', 'could-improve', 'qualities', 'motives', 'exploration', 'steering', 'networking',
    'ambition', 'look-back', 'question', 'action'));

-- The pieces that are open to the present person now, as far as the wall round them lets through.
create function current_opened_pieces() returns setof uuid language sql stable as $$
  select x.id from personal_plan_pieces x
  where x.institution_id = current_institution() and x.opened_to_id = current_person()
$$;

create policy opened_only on personal_plan_agreed_pieces as restrictive for select using (
  person_id = (select current_person()) or piece_id in (select current_opened_pieces()));
create policy owner_adds on personal_plan_agreed_pieces as restrictive for insert with check (person_id = (select current_person()));
create policy owner_changes on personal_plan_agreed_pieces as restrictive for update using (person_id = (select current_person()));
create policy owner_removes on personal_plan_agreed_pieces as restrictive for delete using (person_id = (select current_person()));

call keep_inside_institution('personal_plan_agreements');
call keep_inside_institution('personal_plan_agreed_pieces');
grant select, insert, update, delete on personal_plan_agreements, personal_plan_agreed_pieces to koers_app;
