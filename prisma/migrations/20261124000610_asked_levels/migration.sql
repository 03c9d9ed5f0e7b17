-- Which levels the roles of who a round is about asked when it closed, and in which version of a profile.
alter table scan_rounds add column asked_levels jsonb;
