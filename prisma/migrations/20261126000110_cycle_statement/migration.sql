-- What was agreed with who leads about the cycle of talks: a working text, the versions the directorate adopted, and which
-- leader said to know one.
CREATE TABLE "cycle_statements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "body" TEXT NOT NULL,
    "document_title" TEXT NOT NULL DEFAULT '',
    "document_address" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cycle_statements_pkey" PRIMARY KEY ("institution_id")
);

CREATE TABLE "cycle_statement_versions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement_version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "document_title" TEXT NOT NULL DEFAULT '',
    "document_address" TEXT NOT NULL DEFAULT '',
    "adopted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "adopted_by_id" UUID NOT NULL,

    CONSTRAINT "cycle_statement_versions_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "cycle_statement_confirmations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "version_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cycle_statement_confirmations_pkey" PRIMARY KEY ("institution_id","version_id","person_id")
);

CREATE UNIQUE INDEX "cycle_statement_versions_institution_id_number_key" ON "cycle_statement_versions"("institution_id", "number");

CREATE INDEX "cycle_statement_versions_institution_id_adopted_by_id_idx" ON "cycle_statement_versions"("institution_id", "adopted_by_id");

CREATE INDEX "cycle_statement_confirmations_institution_id_person_id_idx" ON "cycle_statement_confirmations"("institution_id", "person_id");

ALTER TABLE "cycle_statements" ADD CONSTRAINT "cycle_statements_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "cycle_statement_versions" ADD CONSTRAINT "cycle_statement_versions_institution_id_adopted_by_id_fkey" FOREIGN KEY ("institution_id", "adopted_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "cycle_statement_confirmations" ADD CONSTRAINT "cycle_statement_confirmations_institution_id_version_id_fkey" FOREIGN KEY ("institution_id", "version_id") REFERENCES "cycle_statement_versions"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "cycle_statement_confirmations" ADD CONSTRAINT "cycle_statement_confirmations_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table cycle_statements add check (document_address = '' or document_address like 'https://%');
alter table cycle_statement_versions add check (number >= 1);
call keep_inside_institution('cycle_statements');
call keep_inside_institution('cycle_statement_versions');
call keep_inside_institution('cycle_statement_confirmations');
grant select, insert, update on cycle_statements to koers_app;
grant select, insert on cycle_statement_versions, cycle_statement_confirmations to koers_app;
