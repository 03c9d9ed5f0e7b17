alter table institution_settings
  add column placement_visits smallint not null default 0 check (placement_visits between 0 and 20),
  add column visit_minutes smallint not null default 60 check (visit_minutes between 5 and 480);
