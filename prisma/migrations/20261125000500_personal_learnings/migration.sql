-- What somebody learnt at work, in one line: read and written by whose it is, and by nobody else.
CREATE TABLE "personal_learnings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "learnt_on" DATE NOT NULL,
    "minutes" SMALLINT,
    "body" BYTEA NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "personal_learnings_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "personal_learnings_institution_id_person_id_learnt_on_idx" ON "personal_learnings"("institution_id", "person_id", "learnt_on");

ALTER TABLE "personal_learnings" ADD CONSTRAINT "personal_learnings_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table personal_learnings add check (minutes between 1 and 600);

-- What somebody learns by themselves is theirs to know, and nobody else's, whatever their office; jobs included.
call keep_inside_institution('personal_learnings');
call keep_private('personal_learnings', 'person_id');
grant select, insert, update, delete on personal_learnings to koers_app;
