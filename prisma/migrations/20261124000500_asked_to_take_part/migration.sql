-- Who is asked for a 360 by HR may say "not this time", and HR may stop asking. Only who never began can say no.
ALTER TABLE "scan_rounds" ADD COLUMN "declined_on" DATE;
ALTER TABLE "scan_campaigns" ADD COLUMN "stopped_at" TIMESTAMPTZ(3);

alter table scan_rounds add check (declined_on is null or (invited_at is null and campaign_id is not null));
-- A third letter: choose whom you ask. It goes to the subject of a round that was not sent yet.
alter table scan_raters drop constraint scan_raters_mail_due_check;
alter table scan_raters add check (mail_due in ('invitation', 'reminder', 'choose'));
