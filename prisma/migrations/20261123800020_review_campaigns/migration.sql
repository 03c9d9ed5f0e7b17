-- Once a school year every plan is held to the light: by when, and who was reminded.
CREATE TABLE "review_campaigns" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "review_campaigns_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE TABLE "review_reminders" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "campaign_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "review_reminders_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE UNIQUE INDEX "review_campaigns_institution_id_school_year_key" ON "review_campaigns"("institution_id", "school_year");

CREATE INDEX "review_campaigns_institution_id_created_by_id_idx" ON "review_campaigns"("institution_id", "created_by_id");

CREATE INDEX "review_reminders_institution_id_campaign_id_idx" ON "review_reminders"("institution_id", "campaign_id");

CREATE INDEX "review_reminders_institution_id_person_id_idx" ON "review_reminders"("institution_id", "person_id");

ALTER TABLE "review_campaigns" ADD CONSTRAINT "review_campaigns_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "review_reminders" ADD CONSTRAINT "review_reminders_institution_id_campaign_id_fkey" FOREIGN KEY ("institution_id", "campaign_id") REFERENCES "review_campaigns"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "review_reminders" ADD CONSTRAINT "review_reminders_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

call keep_inside_institution('review_campaigns');
call keep_inside_institution('review_reminders');
grant select, insert, update, delete on review_campaigns, review_reminders to koers_app;
