-- AlterTable
ALTER TABLE "scan_shares" ADD COLUMN     "expires_on" DATE,
ADD COLUMN     "link_key" BYTEA,
ADD COLUMN     "opened_on" DATE,
ADD COLUMN     "rater_id" UUID,
ALTER COLUMN "person_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "scan_shares_institution_id_rater_id_idx" ON "scan_shares"("institution_id", "rater_id");

-- AddForeignKey
ALTER TABLE "scan_shares" ADD CONSTRAINT "scan_shares_institution_id_rater_id_fkey" FOREIGN KEY ("institution_id", "rater_id") REFERENCES "scan_raters"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A result is opened to somebody with an account, or by a link that ends to somebody from outside who took part.
alter table scan_shares
  add check (num_nonnulls(person_id, rater_id) = 1),
  add check ((rater_id is null) = (expires_on is null)),
  add check (link_key is null or (rater_id is not null and ended_at is null)),
  add check (opened_on is null or rater_id is not null);
create unique index scan_shares_one_link on scan_shares (institution_id, rater_id) where ended_at is null;
