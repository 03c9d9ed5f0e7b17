-- Accounts: passwords that must be replaced, access that ends at once, and how far an admin's word reaches.

-- A password somebody else made works once, until this moment, to choose one's own.
alter table entrance.credentials add column replace_before timestamptz;
-- A session that may do nothing but choose a password.
alter table entrance.sessions add column is_provisional boolean not null default false;
-- Access that was taken away ends this moment, not at midnight.
alter table entrance.memberships add column ended_at timestamptz;
create index on entrance.sessions (identity_id) where ended_at is null;

create function entrance.is_running(m entrance.memberships) returns boolean language sql stable as $$
  select m.ended_at is null
    and m.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)
$$;

drop function entrance.find_credential(text);
create function entrance.find_credential(in_email text)
returns table (identity_id uuid, password_hash text, is_temporary boolean)
language sql stable security definer set search_path = '' as $$
  select c.identity_id, c.password_hash, c.replace_before is not null from entrance.credentials c
  where c.email = lower(in_email) and (c.replace_before is null or c.replace_before > now())
$$;

drop function entrance.open_session(uuid, uuid, text, uuid);
create function entrance.open_session(
  in_id uuid, in_identity uuid, in_device text, in_previous uuid, in_provisional boolean default false)
returns void language sql volatile security definer set search_path = '' as $$
  update entrance.sessions set ended_at = now() where id = in_previous and ended_at is null;
  insert into entrance.sessions (id, identity_id, device, is_provisional)
  values (in_id, in_identity, left(in_device, 120), in_provisional)
$$;

create or replace function entrance.enter(in_session uuid)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare s entrance.sessions;
begin
  select * into s from entrance.sessions where id = in_session;
  if s.id is null or not entrance.is_open(s) then return null; end if;
  if s.seen_at < now() - interval '1 minute' then
    update entrance.sessions set seen_at = now() where id = s.id;
  end if;
  return (
    select jsonb_build_object(
      'identityId', i.id, 'locale', i.locale, 'theme', i.theme, 'isProvisional', s.is_provisional,
      'isOperator', not s.is_provisional and exists (select from entrance.operators o where o.identity_id = i.id),
      'memberships', coalesce((
        select jsonb_agg(jsonb_build_object('institutionId', n.id, 'slug', n.slug, 'name', n.name, 'personId', m.person_id)
                         order by n.name)
        from entrance.memberships m join public.institutions n on n.id = m.institution_id
        where m.identity_id = i.id and entrance.is_running(m) and not s.is_provisional), '[]'))
    from entrance.identities i where i.id = s.identity_id);
end $$;

create or replace function entrance.admit(in_membership uuid, in_identity uuid, in_institution uuid, in_person uuid)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.identities (id) values (in_identity) on conflict do nothing;
  insert into entrance.memberships (id, identity_id, institution_id, person_id)
  values (in_membership, in_identity, in_institution, in_person)
  on conflict (institution_id, person_id, identity_id) do update set ends_on = null, ended_at = null
$$;

create or replace function entrance.set_credential(in_identity uuid, in_email text, in_hash text)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.identities (id) values (in_identity) on conflict do nothing;
  insert into entrance.credentials (identity_id, email, password_hash) values (in_identity, lower(in_email), in_hash)
  on conflict (identity_id) do update
    set password_hash = excluded.password_hash, email = excluded.email, changed_at = now(), replace_before = null
$$;

-- What the signed-in person signs in with; no row for somebody who only uses single sign-on.
create function entrance.find_own_credential(in_session uuid)
returns table (identity_id uuid, email text, password_hash text, changed_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select c.identity_id, c.email, c.password_hash, c.changed_at
  from entrance.sessions s join entrance.credentials c on c.identity_id = s.identity_id
  where s.id = in_session and entrance.is_open(s)
$$;

-- Replaces one's own password and ends every session of the account, the present one too: the caller opens a new one.
create function entrance.choose_password(in_session uuid, in_hash text)
returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare mine uuid;
begin
  select s.identity_id into mine from entrance.sessions s where s.id = in_session and entrance.is_open(s);
  if mine is null then return null; end if;
  update entrance.credentials set password_hash = in_hash, changed_at = now(), replace_before = null
  where identity_id = mine;
  if not found then return null; end if;
  update entrance.sessions set ended_at = now() where identity_id = mine and ended_at is null;
  return mine;
end $$;

-- The functions below work inside the institution of the running transaction, and in no other.

-- Who has a way in here: how, and since when. No session, no password, no address of somebody elsewhere.
create function entrance.list_access()
returns table (person_id uuid, is_running boolean, has_password boolean, is_temporary boolean, has_single_sign_on boolean, seen_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select m.person_id, bool_or(entrance.is_running(m)), bool_or(c.identity_id is not null),
    bool_or(c.replace_before is not null), bool_or(u.identity_id is not null),
    max(s.seen_at)
  from entrance.memberships m
  left join entrance.credentials c on c.identity_id = m.identity_id
  left join (select distinct identity_id from entrance.subjects) u on u.identity_id = m.identity_id
  left join (select identity_id, max(seen_at) as seen_at from entrance.sessions group by identity_id) s
    on s.identity_id = m.identity_id
  where m.institution_id = public.current_institution()
  group by m.person_id
$$;

-- Lets a person in; with the identity they had here before, else the new one. Returns the identity.
create function entrance.give_access(in_membership uuid, in_identity uuid, in_person uuid)
returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare known uuid;
begin
  perform from public.people p where p.institution_id = public.current_institution() and p.id = in_person for update;
  if not found then return null; end if;
  select m.identity_id into known from entrance.memberships m
  where m.institution_id = public.current_institution() and m.person_id = in_person
  order by m.ended_at desc nulls first, m.id limit 1;
  perform entrance.admit(in_membership, coalesce(known, in_identity), public.current_institution(), in_person);
  return coalesce(known, in_identity);
end $$;

-- Ends a person's way in, this moment, for every identity it had. Returns how many ended.
create function entrance.end_access(in_person uuid)
returns bigint language sql volatile security definer set search_path = '' as $$
  with ended as (
    update entrance.memberships set ended_at = now()
    where institution_id = public.current_institution() and person_id = in_person and ended_at is null
    returning id)
  select count(*) from ended
$$;

-- Gives a member a password to be replaced. Refuses an account that also opens another institution or the
-- operator's pages, and an address that is somebody else's account: an admin's word reaches no further than home.
create function entrance.give_password(in_person uuid, in_email text, in_hash text, in_replace_before timestamptz)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare mine uuid;
begin
  select m.identity_id into mine from entrance.memberships m
  where m.institution_id = public.current_institution() and m.person_id = in_person and entrance.is_running(m)
  order by exists (select from entrance.credentials c where c.identity_id = m.identity_id) desc, m.id limit 1;
  if mine is null then return 'no-access'; end if;
  if exists (select from entrance.operators o where o.identity_id = mine)
    or exists (select from entrance.memberships m where m.identity_id = mine
               and (m.institution_id <> public.current_institution() or m.person_id <> in_person)) then
    return 'account-elsewhere';
  end if;
  if exists (select from entrance.credentials c where c.email = lower(in_email) and c.identity_id <> mine) then
    return 'email-taken';
  end if;
  insert into entrance.credentials (identity_id, email, password_hash, replace_before)
  values (mine, lower(in_email), in_hash, in_replace_before)
  on conflict (identity_id) do update set email = excluded.email, password_hash = excluded.password_hash,
    replace_before = excluded.replace_before, changed_at = now();
  update entrance.sessions set ended_at = now() where identity_id = mine and ended_at is null;
  return 'given';
end $$;

-- Ties somebody at a provider to the person of this institution they were found to be. Refuses (null) a person whose
-- access was taken away, and a person whom the provider already knows by another subject: addresses are handed on.
create function entrance.tie_subject(
  in_issuer text, in_subject text, in_membership uuid, in_identity uuid, in_person uuid)
returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare mine uuid; known uuid;
begin
  perform from public.people p where p.institution_id = public.current_institution() and p.id = in_person for update;
  if not found then return null; end if;
  if exists (select from entrance.memberships m where m.institution_id = public.current_institution() and m.person_id = in_person)
    and not exists (select from entrance.memberships m where m.institution_id = public.current_institution()
                    and m.person_id = in_person and entrance.is_running(m)) then
    return null;
  end if;
  if exists (select from entrance.memberships m join entrance.subjects u on u.identity_id = m.identity_id
             where m.institution_id = public.current_institution() and m.person_id = in_person
               and u.issuer = in_issuer and u.subject <> in_subject) then
    return null;
  end if;
  select u.identity_id into known from entrance.subjects u where u.issuer = in_issuer and u.subject = in_subject;
  -- An account that also opens another institution is not handed to this institution's provider.
  select m.identity_id into mine from entrance.memberships m
  where m.institution_id = public.current_institution() and m.person_id = in_person and entrance.is_running(m)
    and not exists (select from entrance.operators o where o.identity_id = m.identity_id)
    and not exists (select from entrance.memberships x where x.identity_id = m.identity_id
                    and (x.institution_id, x.person_id) <> (m.institution_id, m.person_id))
  order by m.id limit 1;
  mine := coalesce(known, mine, in_identity);
  perform entrance.admit(in_membership, mine, public.current_institution(), in_person);
  perform entrance.link_subject(in_issuer, in_subject, mine);
  return mine;
end $$;

-- The operator's.

create function entrance.is_empty()
returns boolean language sql stable security definer set search_path = '' as $$
  select not exists (select from public.institutions) and not exists (select from entrance.operators)
$$;

-- The first operator, once; afterwards operators are made by the installation's own command.
create function entrance.become_first_operator(in_identity uuid, in_email text, in_hash text)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  lock table entrance.operators in exclusive mode;
  if not entrance.is_empty() then return false; end if;
  perform entrance.set_credential(in_identity, in_email, in_hash);
  perform entrance.set_operator(in_identity);
  return true;
end $$;

create function entrance.list_organisations()
returns table (issuer text, organisation text, institution_id uuid)
language sql stable security definer set search_path = '' as $$
  select o.issuer, o.organisation, o.institution_id from entrance.organisations o order by o.organisation
$$;

create function entrance.drop_organisation(in_issuer text, in_organisation text)
returns void language sql volatile security definer set search_path = '' as $$
  delete from entrance.organisations where issuer = in_issuer and organisation = in_organisation
$$;

-- An institution must not take another's organisation away: an existing one stays where it is.
create or replace function entrance.set_organisation(in_issuer text, in_organisation text, in_institution uuid)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.organisations values (in_issuer, in_organisation, in_institution)
  on conflict (issuer, organisation) do nothing
$$;

revoke execute on all functions in schema entrance from public;
grant execute on all functions in schema entrance to koers_app;
revoke execute on function entrance.is_open(entrance.sessions) from koers_app;
revoke execute on function entrance.is_running(entrance.memberships) from koers_app;
