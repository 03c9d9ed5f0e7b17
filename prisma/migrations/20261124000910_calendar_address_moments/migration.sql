-- As with other pairs of moments, the last may be the first.
alter table calendar_addresses
  drop constraint calendar_addresses_check,
  add check (expires_at >= made_at);
