-- In which language somebody from the placement is written to and reads their page, until they choose another there.
ALTER TABLE "talk_guests" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'nl';
alter table talk_guests add check (locale in ('nl', 'en'));
