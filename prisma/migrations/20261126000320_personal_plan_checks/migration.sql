-- Which rules hold in what of a personal plan is open to a leader (M1, F2): codes of rules, and nothing of what stands in it.
CREATE TABLE "personal_plan_checks" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "plan_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "held" TEXT[],

    CONSTRAINT "personal_plan_checks_pkey" PRIMARY KEY ("institution_id","plan_id","leader_id")
);

CREATE INDEX "personal_plan_checks_institution_id_person_id_plan_id_idx" ON "personal_plan_checks"("institution_id", "person_id", "plan_id");

CREATE INDEX "personal_plan_checks_institution_id_leader_id_idx" ON "personal_plan_checks"("institution_id", "leader_id");

ALTER TABLE "personal_plan_checks" ADD CONSTRAINT "personal_plan_checks_institution_id_person_id_plan_id_fkey" FOREIGN KEY ("institution_id", "person_id", "plan_id") REFERENCES "personal_plans"("institution_id", "person_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_checks" ADD CONSTRAINT "personal_plan_checks_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "personal_plan_checks" ADD CONSTRAINT "personal_plan_checks_institution_id_leader_id_fkey" FOREIGN KEY ("institution_id", "leader_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table personal_plan_checks add check (held <@ array['question-has-action', 'question-contributes', 'action-is-deed',
  'action-in-year', 'action-sign', 'action-needs', 'looks-back']);

call keep_inside_institution('personal_plan_checks');
-- Besides: read by the owner, by the leader the part is open to as long as they lead the owner, and by the night that counts without
-- a person. The owner alone writes it.
create policy opened_only on personal_plan_checks as restrictive for select using (
  person_id = (select current_person())
  or (leader_id = (select current_person()) and person_id in (select current_followers()))
  or (select current_person()) is null);
create policy owner_adds on personal_plan_checks as restrictive for insert with check (person_id = (select current_person()));
create policy owner_changes on personal_plan_checks as restrictive for update using (person_id = (select current_person()));
create policy owner_removes on personal_plan_checks as restrictive for delete using (person_id = (select current_person()));
grant select, insert, update, delete on personal_plan_checks to koers_app;
