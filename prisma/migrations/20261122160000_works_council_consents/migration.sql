-- The works council's consent as a record of its own: recorded by HR, confirmed by the directie, ended by either.
-- CreateTable
CREATE TABLE "works_council_consents" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "consented_on" DATE NOT NULL,
    "covers" TEXT[] DEFAULT ARRAY['hours']::TEXT[],
    "document" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "works_council_consents_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "works_council_consents_institution_id_recorded_by_id_idx" ON "works_council_consents"("institution_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "works_council_consents_institution_id_confirmed_by_id_idx" ON "works_council_consents"("institution_id", "confirmed_by_id");

-- CreateIndex
CREATE INDEX "works_council_consents_institution_id_ended_by_id_idx" ON "works_council_consents"("institution_id", "ended_by_id");

-- AddForeignKey
ALTER TABLE "works_council_consents" ADD CONSTRAINT "works_council_consents_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "works_council_consents" ADD CONSTRAINT "works_council_consents_institution_id_recorded_by_id_fkey" FOREIGN KEY ("institution_id", "recorded_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "works_council_consents" ADD CONSTRAINT "works_council_consents_institution_id_confirmed_by_id_fkey" FOREIGN KEY ("institution_id", "confirmed_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "works_council_consents" ADD CONSTRAINT "works_council_consents_institution_id_ended_by_id_fkey" FOREIGN KEY ("institution_id", "ended_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table works_council_consents
  add check (cardinality(covers) > 0),
  add check (covers <@ array['hours', 'talks', 'lesson-visits', 'training', 'feedback']);
-- At most one that waits for its second key and one that holds.
create unique index works_council_consents_one_waiting on works_council_consents (institution_id)
  where confirmed_at is null and ended_at is null;
create unique index works_council_consents_one_holding on works_council_consents (institution_id)
  where confirmed_at is not null and ended_at is null;

-- What was recorded so far holds on. Institution by institution, because the wall hides all rows from the owner too.
do $$
declare one uuid;
begin
  for one in select id from institutions loop
    perform set_config('app.institution_id', one::text, true);
    insert into works_council_consents (id, consented_on, covers, document, confirmed_at)
    select gen_random_uuid(), works_council_consent_on, array['hours', 'talks', 'lesson-visits', 'training', 'feedback'],
      coalesce(works_council_document, ''), now()
    from institution_settings where institution_id = one and works_council_consent_on is not null;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

call keep_inside_institution('works_council_consents');
grant select, insert, update, delete on works_council_consents to koers_app;

ALTER TABLE "institution_settings" DROP COLUMN "works_council_consent_on",
DROP COLUMN "works_council_document";
