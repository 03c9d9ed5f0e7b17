-- The document in which the institution describes its vision: what it is called and where it is found.
alter table institution_plans
  add column "document_title" TEXT NOT NULL DEFAULT '',
  add column "document_address" TEXT NOT NULL DEFAULT '';
alter table institution_plans
  add check (document_address = '' or document_address like 'https://%');
