-- Tasks are confirmed as one version of a profile names them: a version that follows within the year is asked about anew,
-- and what was said of the one before stays.
alter table task_confirmations drop constraint task_confirmations_pkey;
alter table task_confirmations
  add constraint task_confirmations_pkey primary key (institution_id, person_id, role_id, school_year, profile_id);
