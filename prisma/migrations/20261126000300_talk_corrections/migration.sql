-- What a fact of a recorded talk was before somebody corrected it: added to, and never rewritten.
CREATE TABLE "conversation_corrections" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "version" INTEGER NOT NULL,
    "fact" TEXT NOT NULL,
    "was" TEXT[],
    "became" TEXT[],
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,
    "conversation_id" UUID NOT NULL,
    "corrected_by_id" UUID NOT NULL,

    CONSTRAINT "conversation_corrections_pkey" PRIMARY KEY ("institution_id","conversation_id","version","fact")
);

CREATE INDEX "conversation_corrections_institution_id_corrected_by_id_idx" ON "conversation_corrections"("institution_id", "corrected_by_id");

ALTER TABLE "conversation_corrections" ADD CONSTRAINT "conversation_corrections_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "conversation_corrections" ADD CONSTRAINT "conversation_corrections_institution_id_corrected_by_id_fkey" FOREIGN KEY ("institution_id", "corrected_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table conversation_corrections
  add check (fact in ('held-on', 'kind', 'minutes', 'place', 'topics', 'competences'));

call keep_inside_institution('conversation_corrections');
-- Taken away when what came up is forgotten, and never changed.
grant select, insert, delete on conversation_corrections to koers_app;
