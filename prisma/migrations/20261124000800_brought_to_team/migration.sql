-- A learning question somebody brings to their team: the proposal in its own words, and, for its owner alone, which question it came from.
CREATE TABLE "plan_proposals" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "brought_on" DATE NOT NULL,
    "answer" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "plan_id" UUID NOT NULL,
    "person_id" UUID,
    "goal_id" UUID,

    CONSTRAINT "plan_proposals_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "brought_questions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "proposal_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "is_seen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "brought_questions_pkey" PRIMARY KEY ("institution_id","proposal_id")
);

CREATE INDEX "plan_proposals_institution_id_plan_id_idx" ON "plan_proposals"("institution_id", "plan_id");

CREATE INDEX "plan_proposals_institution_id_person_id_idx" ON "plan_proposals"("institution_id", "person_id");

CREATE INDEX "plan_proposals_institution_id_goal_id_idx" ON "plan_proposals"("institution_id", "goal_id");

CREATE INDEX "brought_questions_institution_id_person_id_question_id_idx" ON "brought_questions"("institution_id", "person_id", "question_id");

ALTER TABLE "plan_proposals" ADD CONSTRAINT "plan_proposals_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "team_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "plan_proposals" ADD CONSTRAINT "plan_proposals_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "plan_proposals" ADD CONSTRAINT "plan_proposals_institution_id_goal_id_fkey" FOREIGN KEY ("institution_id", "goal_id") REFERENCES "plan_goals"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "brought_questions" ADD CONSTRAINT "brought_questions_institution_id_proposal_id_fkey" FOREIGN KEY ("institution_id", "proposal_id") REFERENCES "plan_proposals"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "brought_questions" ADD CONSTRAINT "brought_questions_institution_id_person_id_question_id_fkey" FOREIGN KEY ("institution_id", "person_id", "question_id") REFERENCES "personal_plan_pieces"("institution_id", "person_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "brought_questions" ADD CONSTRAINT "brought_questions_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table plan_proposals
  add check (answer in ('accepted', 'merged', 'declined')),
  add check ((answer is null) = (answered_on is null)),
  add check (answer <> 'declined' or reason <> '');

-- Which question of whose plan a proposal came from is its owner's to know, and nobody else's, whatever their office.
create policy owner_only on brought_questions as restrictive using (person_id = (select current_person()));

call keep_inside_institution('plan_proposals');
call keep_inside_institution('brought_questions');
grant select, insert, update, delete on plan_proposals, brought_questions to koers_app;
