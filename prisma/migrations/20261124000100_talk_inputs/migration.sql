-- What an employee lays in a talk of theirs: which of their own results, and which part of it (E2).
CREATE TABLE "conversation_inputs" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "part" TEXT NOT NULL,
    "laid_at" TIMESTAMPTZ(3) NOT NULL,
    "conversation_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,

    CONSTRAINT "conversation_inputs_pkey" PRIMARY KEY ("institution_id","conversation_id","part")
);

CREATE INDEX "conversation_inputs_institution_id_round_id_idx" ON "conversation_inputs"("institution_id", "round_id");

CREATE INDEX "conversation_inputs_institution_id_employee_id_idx" ON "conversation_inputs"("institution_id", "employee_id");

ALTER TABLE "conversation_inputs" ADD CONSTRAINT "conversation_inputs_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "conversation_inputs" ADD CONSTRAINT "conversation_inputs_institution_id_round_id_fkey" FOREIGN KEY ("institution_id", "round_id") REFERENCES "scan_rounds"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "conversation_inputs" ADD CONSTRAINT "conversation_inputs_institution_id_employee_id_fkey" FOREIGN KEY ("institution_id", "employee_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table conversation_inputs add check (part in ('self', 'feedback'));

call keep_inside_institution('conversation_inputs');
-- Besides: the employee alone lays in and takes back, in a talk of their own; the two of the talk read it. Jobs see none.
create policy pair_reads on conversation_inputs as restrictive for select using (
  employee_id = (select current_person()) or conversation_id in (select current_talks()));
create policy owner_adds on conversation_inputs as restrictive for insert with check (
  employee_id = (select current_person()) and conversation_id in (select current_talks()));
create policy owner_changes on conversation_inputs as restrictive for update using (employee_id = (select current_person()));
create policy owner_removes on conversation_inputs as restrictive for delete using (employee_id = (select current_person()));
grant select, insert, update, delete on conversation_inputs to koers_app;
