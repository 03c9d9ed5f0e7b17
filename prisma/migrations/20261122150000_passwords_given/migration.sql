-- A password that somebody else made is remembered, so that its owner hears of it after signing in.
alter table entrance.credentials add column given_at timestamptz;

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
      'passwordGivenAt', (select c.given_at from entrance.credentials c
        where c.identity_id = i.id and c.given_at > now() - interval '14 days'),
      'memberships', coalesce((
        select jsonb_agg(jsonb_build_object('institutionId', n.id, 'slug', n.slug, 'name', n.name, 'personId', m.person_id)
                         order by n.name)
        from entrance.memberships m join public.institutions n on n.id = m.institution_id
        where m.identity_id = i.id and entrance.is_running(m) and not s.is_provisional), '[]'))
    from entrance.identities i where i.id = s.identity_id);
end $$;

-- As before, and refused for who signs in at their own school: no admin needs a password for them, so none is made.
create or replace function entrance.give_password(in_person uuid, in_email text, in_hash text, in_replace_before timestamptz)
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
  if exists (select from entrance.subjects u where u.identity_id = mine) then return 'uses-single-sign-on'; end if;
  if exists (select from entrance.credentials c where c.email = lower(in_email) and c.identity_id <> mine) then
    return 'email-taken';
  end if;
  insert into entrance.credentials (identity_id, email, password_hash, replace_before, given_at)
  values (mine, lower(in_email), in_hash, least(in_replace_before, now() + interval '72 hours'), now())
  on conflict (identity_id) do update set email = excluded.email, password_hash = excluded.password_hash,
    replace_before = excluded.replace_before, given_at = excluded.given_at, changed_at = now();
  update entrance.sessions set ended_at = now() where identity_id = mine and ended_at is null;
  return 'given';
end $$;
