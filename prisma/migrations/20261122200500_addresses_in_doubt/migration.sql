-- An address that a file changed while there was already something of, or about, the person: whoever has that address at
-- the school's provider is not thereby this person.
-- AlterTable
ALTER TABLE "people" ADD COLUMN "is_address_in_doubt" BOOLEAN NOT NULL DEFAULT false;
