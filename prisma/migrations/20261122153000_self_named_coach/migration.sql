-- Who names themselves coach reads nothing earlier until the student opens it: closed, and not answered yet.
alter table coach_assignments drop constraint coach_assignments_check4;
alter table coach_assignments add constraint coach_assignments_closed_by_whom
  check (opens_earlier or answered_at is not null or assigned_by_id = coach_id);
