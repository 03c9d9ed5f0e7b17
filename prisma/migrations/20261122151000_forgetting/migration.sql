-- Sessions that are over go after a while. The last one of an account stays: an admin sees when somebody was last here.
create function entrance.forget_sessions(in_before timestamptz)
returns bigint language sql volatile security definer set search_path = '' as $$
  with gone as (
    delete from entrance.sessions s
    where greatest(s.seen_at, s.ended_at) < least(in_before, now() - interval '7 days') and not entrance.is_open(s)
      and exists (select from entrance.sessions later
        where later.identity_id = s.identity_id and (later.seen_at, later.id) > (s.seen_at, s.id))
    returning s.id)
  select count(*) from gone
$$;
revoke execute on function entrance.forget_sessions(timestamptz) from public;
grant execute on function entrance.forget_sessions(timestamptz) to koers_app;
