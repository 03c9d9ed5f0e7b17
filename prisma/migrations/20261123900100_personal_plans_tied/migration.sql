-- Who carries an action is said by the owner of that very action, and a copy of what was agreed lies under an agreement of its own owner:
-- else a row about somebody else's piece could be added by who calls themselves its owner.
CREATE UNIQUE INDEX "personal_plan_pieces_institution_id_person_id_id_key" ON "personal_plan_pieces"("institution_id", "person_id", "id");
CREATE UNIQUE INDEX "personal_plan_agreements_institution_id_person_id_id_key" ON "personal_plan_agreements"("institution_id", "person_id", "id");

ALTER TABLE "personal_plan_carriers" DROP CONSTRAINT "personal_plan_carriers_institution_id_action_id_fkey";
ALTER TABLE "personal_plan_agreed_pieces" DROP CONSTRAINT "personal_plan_agreed_pieces_institution_id_agreement_id_fkey";

DROP INDEX "personal_plan_carriers_institution_id_owner_id_idx";
DROP INDEX "personal_plan_agreed_pieces_institution_id_person_id_idx";

CREATE INDEX "personal_plan_carriers_institution_id_owner_id_action_id_idx" ON "personal_plan_carriers"("institution_id", "owner_id", "action_id");
CREATE INDEX "personal_plan_agreed_pieces_institution_id_person_id_agreem_idx" ON "personal_plan_agreed_pieces"("institution_id", "person_id", "agreement_id");

ALTER TABLE "personal_plan_carriers" ADD CONSTRAINT "personal_plan_carriers_institution_id_owner_id_action_id_fkey" FOREIGN KEY ("institution_id", "owner_id", "action_id") REFERENCES "personal_plan_pieces"("institution_id", "person_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "personal_plan_agreed_pieces" ADD CONSTRAINT "personal_plan_agreed_pieces_institution_id_person_id_agree_fkey" FOREIGN KEY ("institution_id", "person_id", "agreement_id") REFERENCES "personal_plan_agreements"("institution_id", "person_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The agreements in which the present person is the leader.
create function current_led_agreements() returns setof uuid language sql stable as $$
  select a.id from personal_plan_agreements a
  where a.institution_id = current_institution() and a.leader_id = current_person()
$$;

-- What was agreed is between two people: whoever the piece is open to later reads the piece, not what others agreed.
drop policy opened_only on personal_plan_agreed_pieces;
create policy opened_only on personal_plan_agreed_pieces as restrictive for select using (
  person_id = (select current_person())
  or (piece_id in (select current_opened_pieces()) and agreement_id in (select current_led_agreements())));
