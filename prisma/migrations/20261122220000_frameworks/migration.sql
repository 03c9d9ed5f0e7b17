-- Competences stand in frameworks: the institution's own, and those somebody published; as a tree, in several at once when need be.
-- What a competence has become, and what belongs together, can be said.
DROP INDEX "competences_institution_id_name_key";

ALTER TABLE "competences" ADD COLUMN     "replaced_by_id" UUID;

CREATE TABLE "competence_frameworks" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "edition" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'in-use',
    "is_own" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "competence_frameworks_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "framework_places" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "framework_id" UUID NOT NULL,
    "competence_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "depth" SMALLINT NOT NULL DEFAULT 1,
    "parent_id" UUID,
    "parent_depth" SMALLINT,

    CONSTRAINT "framework_places_pkey" PRIMARY KEY ("institution_id","framework_id","competence_id")
);

CREATE TABLE "competence_links" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,

    CONSTRAINT "competence_links_pkey" PRIMARY KEY ("institution_id","from_id","to_id")
);

CREATE TABLE "framework_files" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offered_by_id" UUID NOT NULL,

    CONSTRAINT "framework_files_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE UNIQUE INDEX "competence_frameworks_institution_id_code_key" ON "competence_frameworks"("institution_id", "code");

CREATE INDEX "framework_places_institution_id_competence_id_idx" ON "framework_places"("institution_id", "competence_id");

CREATE INDEX "framework_places_institution_id_framework_id_parent_id_pare_idx" ON "framework_places"("institution_id", "framework_id", "parent_id", "parent_depth");

CREATE UNIQUE INDEX "framework_places_institution_id_framework_id_code_key" ON "framework_places"("institution_id", "framework_id", "code");

CREATE UNIQUE INDEX "framework_places_institution_id_framework_id_competence_id__key" ON "framework_places"("institution_id", "framework_id", "competence_id", "depth");

CREATE INDEX "competence_links_institution_id_to_id_idx" ON "competence_links"("institution_id", "to_id");

CREATE INDEX "framework_files_institution_id_offered_by_id_idx" ON "framework_files"("institution_id", "offered_by_id");

CREATE INDEX "competences_institution_id_replaced_by_id_idx" ON "competences"("institution_id", "replaced_by_id");

CREATE INDEX "competences_institution_id_name_idx" ON "competences"("institution_id", "name");

ALTER TABLE "competences" ADD CONSTRAINT "competences_institution_id_replaced_by_id_fkey" FOREIGN KEY ("institution_id", "replaced_by_id") REFERENCES "competences"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "competence_frameworks" ADD CONSTRAINT "competence_frameworks_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "framework_places" ADD CONSTRAINT "framework_places_institution_id_framework_id_fkey" FOREIGN KEY ("institution_id", "framework_id") REFERENCES "competence_frameworks"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "framework_places" ADD CONSTRAINT "framework_places_institution_id_competence_id_fkey" FOREIGN KEY ("institution_id", "competence_id") REFERENCES "competences"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "framework_places" ADD CONSTRAINT "framework_places_institution_id_framework_id_parent_id_par_fkey" FOREIGN KEY ("institution_id", "framework_id", "parent_id", "parent_depth") REFERENCES "framework_places"("institution_id", "framework_id", "competence_id", "depth") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "competence_links" ADD CONSTRAINT "competence_links_institution_id_from_id_fkey" FOREIGN KEY ("institution_id", "from_id") REFERENCES "competences"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "competence_links" ADD CONSTRAINT "competence_links_institution_id_to_id_fkey" FOREIGN KEY ("institution_id", "to_id") REFERENCES "competences"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "framework_files" ADD CONSTRAINT "framework_files_institution_id_offered_by_id_fkey" FOREIGN KEY ("institution_id", "offered_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A parent stands exactly one step nearer the top, and the top has none: no circle can be written down, and no tree deeper than four.
alter table framework_places add check (depth between 1 and 4), add check ((parent_id is null) = (depth = 1)),
  add check (parent_depth is not distinct from case when parent_id is null then null else depth - 1 end);
alter table competence_frameworks add check (status in ('in-use', 'retired'));
create unique index competence_frameworks_own on competence_frameworks (institution_id) where is_own;

call keep_inside_institution('competence_frameworks');
call keep_inside_institution('framework_places');
call keep_inside_institution('competence_links');
call keep_inside_institution('framework_files');
grant select, insert, update, delete on competence_frameworks, framework_places, competence_links, framework_files to koers_app;

-- What institutions have so far is their own framework. Institution by institution, because the wall hides all rows from the owner too.
do $$
declare
  one uuid;
  own uuid;
begin
  for one in select id from institutions loop
    perform set_config('app.institution_id', one::text, true);
    if not exists (select from competences where institution_id = one) then continue; end if;
    own := gen_random_uuid();
    insert into competence_frameworks (id, code, name, is_own) values (own, 'eigen', 'Onze competenties', true);
    insert into framework_places (framework_id, competence_id, code, position)
    select own, id, 'c' || lpad(place::text, 2, '0'), place from (
      select id, row_number() over (order by lower(name), id) as place from competences where institution_id = one) c;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;
