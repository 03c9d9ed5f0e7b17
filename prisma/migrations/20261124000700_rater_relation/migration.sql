-- What somebody from outside is to the student: of work, of home, or somebody else. Who was asked before said nothing (R1).
ALTER TABLE "scan_raters" ADD COLUMN "relation" TEXT;

alter table scan_raters
  add check (relation in ('work', 'home', 'other')),
  add check (relation is null or category = 'external');
