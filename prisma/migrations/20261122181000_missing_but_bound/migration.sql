-- Whom a complete file does not name and who can't end yet is no refused row: there is no such row in the file.
alter table import_rows drop constraint import_rows_verdict_check;
alter table import_rows add constraint import_rows_verdict_check
  check (verdict in ('create', 'change', 'end', 'stays', 'same', 'refused'));
