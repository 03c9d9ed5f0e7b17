-- A file that was read in is kept by name, without its content, so that all it brought can be taken away together.
alter table "external_scan_files" alter column "content" drop not null, add column "read_at" timestamptz(3);
alter table "external_scan_files" add check ((content is null) = (read_at is not null));

-- Null for what was read in before files were kept. What the leader says with it has a version, as every shared text.
alter table "external_scans" add column "file_id" uuid,
  add column "leader_comment" text not null default '',
  add column "version" integer not null default 1;
create index "external_scans_institution_id_file_id_idx" on "external_scans"("institution_id", "file_id");
alter table "external_scans" add constraint "external_scans_institution_id_file_id_fkey"
  foreign key ("institution_id", "file_id") references "external_scan_files"("institution_id", "id") on delete cascade on update no action;

alter table "scan_rounds" add column "comment_version" integer not null default 1;
