-- When somebody first signed in: from then on they can look at what was confirmed on somebody else's screen (S5). Sessions are forgotten, this isn't.
alter table entrance.identities add column first_signed_in_at timestamptz;
update entrance.identities i set first_signed_in_at = s.at
from (select identity_id, min(created_at) as at from entrance.sessions where not is_provisional group by identity_id) s
where s.identity_id = i.id;

create or replace function entrance.open_session(
  in_id uuid, in_identity uuid, in_device text, in_previous uuid, in_provisional boolean default false)
returns void language sql volatile security definer set search_path = '' as $$
  update entrance.sessions set ended_at = now() where id = in_previous and ended_at is null;
  update entrance.identities set first_signed_in_at = now()
  where id = in_identity and first_signed_in_at is null and not in_provisional;
  insert into entrance.sessions (id, identity_id, device, is_provisional)
  values (in_id, in_identity, left(in_device, 120), in_provisional)
$$;

-- When a person of the institution of the running transaction first signed in; null when they never did.
create function entrance.first_sign_in(in_person uuid)
returns timestamptz language sql stable security definer set search_path = '' as $$
  select min(i.first_signed_in_at) from entrance.memberships m join entrance.identities i on i.id = m.identity_id
  where m.institution_id = public.current_institution() and m.person_id = in_person
$$;

revoke execute on function entrance.first_sign_in(uuid) from public;
grant execute on function entrance.first_sign_in(uuid) to koers_app;
