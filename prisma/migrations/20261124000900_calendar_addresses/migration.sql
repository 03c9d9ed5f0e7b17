-- CreateTable
CREATE TABLE "calendar_addresses" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "is_neutral" BOOLEAN NOT NULL,
    "has_plan_days" BOOLEAN NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "calendar_addresses_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_addresses_institution_id_person_id_key" ON "calendar_addresses"("institution_id", "person_id");

-- AddForeignKey
ALTER TABLE "calendar_addresses" ADD CONSTRAINT "calendar_addresses_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table calendar_addresses add check (expires_at > made_at);

call keep_inside_institution('calendar_addresses');
grant select, insert, update, delete on calendar_addresses to koers_app;
