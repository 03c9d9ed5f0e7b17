-- What teams agree with each other and with roles about guidance, and the norms they hold each other to.
CREATE TABLE "team_agreements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "agreed_on" DATE NOT NULL,
    "due_on" DATE,
    "settlement" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "team_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "settled_by_id" UUID,

    CONSTRAINT "team_agreements_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "agreement_parties" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "team_id" UUID,
    "role_id" UUID,

    CONSTRAINT "agreement_parties_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE INDEX "team_agreements_institution_id_team_id_idx" ON "team_agreements"("institution_id", "team_id");

CREATE INDEX "team_agreements_institution_id_created_by_id_idx" ON "team_agreements"("institution_id", "created_by_id");

CREATE INDEX "team_agreements_institution_id_settled_by_id_idx" ON "team_agreements"("institution_id", "settled_by_id");

CREATE INDEX "agreement_parties_institution_id_agreement_id_idx" ON "agreement_parties"("institution_id", "agreement_id");

CREATE INDEX "agreement_parties_institution_id_team_id_idx" ON "agreement_parties"("institution_id", "team_id");

CREATE INDEX "agreement_parties_institution_id_role_id_idx" ON "agreement_parties"("institution_id", "role_id");

ALTER TABLE "team_agreements" ADD CONSTRAINT "team_agreements_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "team_agreements" ADD CONSTRAINT "team_agreements_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "team_agreements" ADD CONSTRAINT "team_agreements_institution_id_settled_by_id_fkey" FOREIGN KEY ("institution_id", "settled_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_institution_id_agreement_id_fkey" FOREIGN KEY ("institution_id", "agreement_id") REFERENCES "team_agreements"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_institution_id_role_id_fkey" FOREIGN KEY ("institution_id", "role_id") REFERENCES "roles"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

alter table team_agreements
  add check (kind in ('agreement', 'norm')),
  add check (settlement in ('kept', 'not-kept', 'lapsed')),
  add check ((settlement is null) = (settled_at is null)),
  add check ((settlement is null) = (settled_by_id is null)),
  add check (due_on >= agreed_on);
alter table agreement_parties add check ((team_id is null) <> (role_id is null));
call keep_inside_institution('team_agreements');
call keep_inside_institution('agreement_parties');
grant select, insert, update, delete on team_agreements, agreement_parties to koers_app;
