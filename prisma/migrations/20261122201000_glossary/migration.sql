-- The glossary: what terms mean, who proposed what, what changed, and who read that.
-- CreateTable
CREATE TABLE "glossary_terms" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "english_name" TEXT,
    "definition" TEXT NOT NULL,
    "english_definition" TEXT,
    "synonyms" TEXT[],
    "related" TEXT[],
    "distinct" TEXT[],
    "adopted_at" TIMESTAMPTZ(3),
    "adopted_by_id" UUID,
    "retired_at" TIMESTAMPTZ(3),
    "owner_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "glossary_terms_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "glossary_sources" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "term_id" UUID NOT NULL,
    "role_id" UUID,
    "competence_id" UUID,

    CONSTRAINT "glossary_sources_pkey" PRIMARY KEY ("institution_id","term_id")
);

-- CreateTable
CREATE TABLE "glossary_proposals" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_by_id" UUID NOT NULL,
    "decision" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "glossary_proposals_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "glossary_changes" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL DEFAULT '',
    "after" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "team_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID NOT NULL,

    CONSTRAINT "glossary_changes_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "glossary_readings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "glossary_readings_pkey" PRIMARY KEY ("institution_id","change_id","person_id")
);

-- CreateIndex
CREATE INDEX "glossary_terms_institution_id_adopted_by_id_idx" ON "glossary_terms"("institution_id", "adopted_by_id");

-- CreateIndex
CREATE INDEX "glossary_terms_institution_id_owner_id_idx" ON "glossary_terms"("institution_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "glossary_terms_institution_id_code_key" ON "glossary_terms"("institution_id", "code");

-- CreateIndex
CREATE INDEX "glossary_sources_institution_id_role_id_idx" ON "glossary_sources"("institution_id", "role_id");

-- CreateIndex
CREATE INDEX "glossary_sources_institution_id_competence_id_idx" ON "glossary_sources"("institution_id", "competence_id");

-- CreateIndex
CREATE INDEX "glossary_proposals_institution_id_decided_at_proposed_at_idx" ON "glossary_proposals"("institution_id", "decided_at", "proposed_at");

-- CreateIndex
CREATE INDEX "glossary_proposals_institution_id_proposed_by_id_idx" ON "glossary_proposals"("institution_id", "proposed_by_id");

-- CreateIndex
CREATE INDEX "glossary_proposals_institution_id_decided_by_id_idx" ON "glossary_proposals"("institution_id", "decided_by_id");

-- CreateIndex
CREATE INDEX "glossary_changes_institution_id_starts_on_id_idx" ON "glossary_changes"("institution_id", "starts_on", "id");

-- CreateIndex
CREATE INDEX "glossary_changes_institution_id_code_starts_on_idx" ON "glossary_changes"("institution_id", "code", "starts_on");

-- CreateIndex
CREATE INDEX "glossary_changes_institution_id_team_id_idx" ON "glossary_changes"("institution_id", "team_id");

-- CreateIndex
CREATE INDEX "glossary_changes_institution_id_made_by_id_idx" ON "glossary_changes"("institution_id", "made_by_id");

-- CreateIndex
CREATE INDEX "glossary_readings_institution_id_person_id_idx" ON "glossary_readings"("institution_id", "person_id");

-- AddForeignKey
ALTER TABLE "glossary_terms" ADD CONSTRAINT "glossary_terms_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_terms" ADD CONSTRAINT "glossary_terms_institution_id_adopted_by_id_fkey" FOREIGN KEY ("institution_id", "adopted_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_terms" ADD CONSTRAINT "glossary_terms_institution_id_owner_id_fkey" FOREIGN KEY ("institution_id", "owner_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_sources" ADD CONSTRAINT "glossary_sources_institution_id_term_id_fkey" FOREIGN KEY ("institution_id", "term_id") REFERENCES "glossary_terms"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_sources" ADD CONSTRAINT "glossary_sources_institution_id_role_id_fkey" FOREIGN KEY ("institution_id", "role_id") REFERENCES "roles"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_sources" ADD CONSTRAINT "glossary_sources_institution_id_competence_id_fkey" FOREIGN KEY ("institution_id", "competence_id") REFERENCES "competences"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_proposals" ADD CONSTRAINT "glossary_proposals_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_proposals" ADD CONSTRAINT "glossary_proposals_institution_id_proposed_by_id_fkey" FOREIGN KEY ("institution_id", "proposed_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_proposals" ADD CONSTRAINT "glossary_proposals_institution_id_decided_by_id_fkey" FOREIGN KEY ("institution_id", "decided_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_changes" ADD CONSTRAINT "glossary_changes_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_changes" ADD CONSTRAINT "glossary_changes_institution_id_made_by_id_fkey" FOREIGN KEY ("institution_id", "made_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_readings" ADD CONSTRAINT "glossary_readings_institution_id_change_id_fkey" FOREIGN KEY ("institution_id", "change_id") REFERENCES "glossary_changes"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "glossary_readings" ADD CONSTRAINT "glossary_readings_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
alter table glossary_terms
  add check (code ~ '^[a-z][A-Za-z0-9]{1,39}$'),
  add check (kind in ('role', 'concept')),
  add check (name <> '' and definition <> '');
alter table glossary_sources add check (num_nonnulls(role_id, competence_id) = 1);
alter table glossary_proposals
  add check (decision in ('taken-over', 'declined')),
  add check ((decision is null) = (decided_at is null)),
  add check ((decision is null) = (decided_by_id is null)),
  add check (decision <> 'declined' or reason <> '');
alter table glossary_changes add check (kind in ('name', 'definition', 'new', 'retired'));

do $$
declare name text;
begin
  foreach name in array array['glossary_terms', 'glossary_sources', 'glossary_proposals',
    'glossary_changes', 'glossary_readings']
  loop
    call keep_inside_institution(name);
    execute format('grant select, insert, update, delete on %I to koers_app', name);
  end loop;
end $$;
