-- CreateTable
CREATE TABLE "talk_card_minimums" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "per_template" SMALLINT NOT NULL,
    "qualities" SMALLINT NOT NULL DEFAULT 0,
    "motives" SMALLINT NOT NULL DEFAULT 0,
    "exploration" SMALLINT NOT NULL DEFAULT 0,
    "steering" SMALLINT NOT NULL DEFAULT 0,
    "networking" SMALLINT NOT NULL DEFAULT 0,
    "cards" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,

    CONSTRAINT "talk_card_minimums_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "talk_card_minimums_institution_id_made_by_id_idx" ON "talk_card_minimums"("institution_id", "made_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "talk_card_minimums_institution_id_number_key" ON "talk_card_minimums"("institution_id", "number");

-- AddForeignKey
ALTER TABLE "talk_card_minimums" ADD CONSTRAINT "talk_card_minimums_institution_id_made_by_id_fkey" FOREIGN KEY ("institution_id", "made_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table talk_card_minimums
  add check (number > 0),
  add check (per_template between 1 and 3),
  add check (least(qualities, motives, exploration, steering, networking) >= 0
    and greatest(qualities, motives, exploration, steering, networking) <= 3);

call keep_inside_institution('talk_card_minimums');
grant select, insert on talk_card_minimums to koers_app;
