-- What an institution, or one of its teams, calls a role or concept of the interface.
-- CreateTable
CREATE TABLE "local_words" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "team_id" UUID,
    "singular" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "english_singular" TEXT,
    "english_plural" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "local_words_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "local_words_institution_id_team_id_idx" ON "local_words"("institution_id", "team_id");

-- AddForeignKey
ALTER TABLE "local_words" ADD CONSTRAINT "local_words_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "local_words" ADD CONSTRAINT "local_words_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table local_words
  add check (code ~ '^[a-z][A-Za-z0-9]{1,39}$'),
  add check (article in ('de', 'het')),
  -- A name goes into messages as it stands: no sign that means something there.
  add check (singular ~ '^[^{}<>|#[:cntrl:]]{1,60}$' and plural ~ '^[^{}<>|#[:cntrl:]]{1,60}$'),
  add check (english_singular ~ '^[^{}<>|#[:cntrl:]]{1,60}$' and english_plural ~ '^[^{}<>|#[:cntrl:]]{1,60}$'),
  add check ((english_singular is null) = (english_plural is null));
-- One name a word for the institution, and one over it for each team.
create unique index local_words_one_here on local_words (institution_id, code) where team_id is null;
create unique index local_words_one_in_team on local_words (institution_id, code, team_id) where team_id is not null;

call keep_inside_institution('local_words');
grant select, insert, update, delete on local_words to koers_app;
