-- CreateTable
CREATE TABLE "term_uses" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "month" DATE NOT NULL,
    "code" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "term_uses_pkey" PRIMARY KEY ("institution_id","month","code","use")
);

-- AddForeignKey
ALTER TABLE "term_uses" ADD CONSTRAINT "term_uses_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table term_uses
  add check (use in ('opened', 'met', 'taken')),
  add check (code ~ '^[a-z][A-Za-z0-9]{1,39}$'),
  add check (times > 0);
call keep_inside_institution('term_uses');
grant select, insert, update, delete on term_uses to koers_app;
