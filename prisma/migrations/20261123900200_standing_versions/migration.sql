-- What was said of a criterion counts how often it was said, so that two who say it at once see each other's words.
alter table criterion_standings add column version integer not null default 1;

-- The nightly job destroys the keys of links whose time is over.
create index scan_shares_keys_left on scan_shares (institution_id, expires_on) where link_key is not null;
