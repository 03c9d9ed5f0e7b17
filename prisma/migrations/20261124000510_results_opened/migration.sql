-- The day whom a result is about first opened it: until then Vandaag says that it is there.
ALTER TABLE "scan_rounds" ADD COLUMN "opened_on" DATE;

alter table scan_rounds add check (opened_on is null or closed_at is not null);
