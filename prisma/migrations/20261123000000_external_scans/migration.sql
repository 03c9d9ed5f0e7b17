-- What others found in teams, read in from a file: only what may be shown is kept.
CREATE TABLE "external_scans" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "respondents" INTEGER NOT NULL,
    "smallest_group" SMALLINT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "team_id" UUID NOT NULL,
    "imported_by_id" UUID NOT NULL,

    CONSTRAINT "external_scans_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "external_findings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "scan_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "question" TEXT NOT NULL,
    "question_key" TEXT NOT NULL,
    "answered" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "external_findings_pkey" PRIMARY KEY ("institution_id","scan_id","position")
);

CREATE TABLE "external_scan_files" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offered_by_id" UUID NOT NULL,

    CONSTRAINT "external_scan_files_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "external_scans_institution_id_imported_by_id_idx" ON "external_scans"("institution_id", "imported_by_id");

CREATE INDEX "external_scans_institution_id_held_on_idx" ON "external_scans"("institution_id", "held_on");

CREATE UNIQUE INDEX "external_scans_institution_id_team_id_held_on_source_key_key" ON "external_scans"("institution_id", "team_id", "held_on", "source_key");

CREATE UNIQUE INDEX "external_findings_institution_id_scan_id_question_key_key" ON "external_findings"("institution_id", "scan_id", "question_key");

CREATE INDEX "external_scan_files_institution_id_offered_by_id_idx" ON "external_scan_files"("institution_id", "offered_by_id");

ALTER TABLE "external_scans" ADD CONSTRAINT "external_scans_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "external_scans" ADD CONSTRAINT "external_scans_institution_id_imported_by_id_fkey" FOREIGN KEY ("institution_id", "imported_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "external_findings" ADD CONSTRAINT "external_findings_institution_id_scan_id_fkey" FOREIGN KEY ("institution_id", "scan_id") REFERENCES "external_scans"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "external_scan_files" ADD CONSTRAINT "external_scan_files_institution_id_offered_by_id_fkey" FOREIGN KEY ("institution_id", "offered_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table external_scans add check (respondents >= smallest_group), add check (smallest_group >= 5);
alter table external_findings add check (figures ->> 'kind' in ('spread', 'share', 'median'));

call keep_inside_institution('external_scans');
call keep_inside_institution('external_findings');
call keep_inside_institution('external_scan_files');
grant select, insert, update, delete on external_scans, external_findings, external_scan_files to koers_app;
