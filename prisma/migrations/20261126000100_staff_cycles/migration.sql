-- The cycle of talks with staff as the institution laid it down: which talk comes when. What was laid down earlier stays.
CREATE TABLE "staff_cycles" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "moments" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "staff_cycles_pkey" PRIMARY KEY ("institution_id","id")
);

CREATE UNIQUE INDEX "staff_cycles_institution_id_number_key" ON "staff_cycles"("institution_id", "number");

CREATE INDEX "staff_cycles_institution_id_created_by_id_idx" ON "staff_cycles"("institution_id", "created_by_id");

ALTER TABLE "staff_cycles" ADD CONSTRAINT "staff_cycles_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table staff_cycles add check (number >= 1);
call keep_inside_institution('staff_cycles');
grant select, insert on staff_cycles to koers_app;
