-- The way in: who somebody is and of which institutions. Global, hence without content, and closed:
-- the application executes the functions below and reads no table.
create schema entrance;

create table entrance.identities (
  id uuid primary key,
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  created_at timestamptz not null default now()
);

create table entrance.credentials (
  identity_id uuid primary key references entrance.identities (id),
  email text not null unique check (email = lower(email)),
  password_hash text not null,
  changed_at timestamptz not null default now()
);

-- Somebody at a single sign-on provider: issuer and subject, never an e-mail address.
create table entrance.subjects (
  issuer text not null,
  subject text not null,
  identity_id uuid not null references entrance.identities (id),
  primary key (issuer, subject)
);
create index on entrance.subjects (identity_id);

-- Which institution a provider's organisation is.
create table entrance.organisations (
  issuer text not null,
  organisation text not null,
  institution_id uuid not null references public.institutions (id),
  primary key (issuer, organisation)
);

create table entrance.memberships (
  id uuid primary key,
  identity_id uuid not null references entrance.identities (id),
  institution_id uuid not null,
  person_id uuid not null,
  starts_on date not null default current_date,
  ends_on date,
  foreign key (institution_id, person_id) references public.people (institution_id, id),
  unique (institution_id, person_id, identity_id)
);
create index on entrance.memberships (identity_id);

create table entrance.operators (identity_id uuid primary key references entrance.identities (id));

-- idle and absolute limits live here, so that every process keeps the same ones.
create table entrance.sessions (
  id uuid primary key,
  identity_id uuid not null references entrance.identities (id),
  device text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index on entrance.sessions (identity_id, created_at);

create function entrance.is_open(s entrance.sessions) returns boolean language sql stable as $$
  select s.ended_at is null and s.seen_at > now() - interval '60 minutes' and s.created_at > now() - interval '10 hours'
$$;

create function entrance.find_credential(in_email text)
returns table (identity_id uuid, password_hash text) language sql stable security definer set search_path = '' as $$
  select c.identity_id, c.password_hash from entrance.credentials c where c.email = lower(in_email)
$$;

create function entrance.find_subject(in_issuer text, in_subject text)
returns uuid language sql stable security definer set search_path = '' as $$
  select s.identity_id from entrance.subjects s where s.issuer = in_issuer and s.subject = in_subject
$$;

create function entrance.find_organisation(in_issuer text, in_organisation text)
returns uuid language sql stable security definer set search_path = '' as $$
  select o.institution_id from entrance.organisations o where o.issuer = in_issuer and o.organisation = in_organisation
$$;

create function entrance.open_session(in_id uuid, in_identity uuid, in_device text, in_previous uuid)
returns void language sql volatile security definer set search_path = '' as $$
  update entrance.sessions set ended_at = now() where id = in_previous and ended_at is null;
  insert into entrance.sessions (id, identity_id, device) values (in_id, in_identity, left(in_device, 120))
$$;

create function entrance.end_session(in_id uuid)
returns void language sql volatile security definer set search_path = '' as $$
  update entrance.sessions set ended_at = now() where id = in_id and ended_at is null
$$;

-- Ends one of somebody's own sessions, or all but the present one.
create function entrance.end_other_sessions(in_present uuid, in_id uuid)
returns bigint language sql volatile security definer set search_path = '' as $$
  with mine as (select identity_id from entrance.sessions where id = in_present),
  ended as (
    update entrance.sessions s set ended_at = now() from mine
    where s.identity_id = mine.identity_id and s.ended_at is null and s.id <> in_present
      and (in_id is null or s.id = in_id)
    returning s.id)
  select count(*) from ended
$$;

create function entrance.list_sessions(in_present uuid)
returns table (id uuid, device text, created_at timestamptz, seen_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select s.id, s.device, s.created_at, s.seen_at from entrance.sessions s
  where s.identity_id = (select p.identity_id from entrance.sessions p where p.id = in_present)
    and entrance.is_open(s)
  order by s.seen_at desc
$$;

-- Everything a request needs to know of who asks, in one statement; null when the session is over.
create function entrance.enter(in_session uuid)
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
      'identityId', i.id, 'locale', i.locale, 'theme', i.theme,
      'isOperator', exists (select from entrance.operators o where o.identity_id = i.id),
      'memberships', coalesce((
        select jsonb_agg(jsonb_build_object('institutionId', n.id, 'slug', n.slug, 'name', n.name, 'personId', m.person_id)
                         order by n.name)
        from entrance.memberships m join public.institutions n on n.id = m.institution_id
        where m.identity_id = i.id
          and m.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
          and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)), '[]'))
    from entrance.identities i where i.id = s.identity_id);
end $$;

create function entrance.set_preferences(in_identity uuid, in_locale text, in_theme text)
returns void language sql volatile security definer set search_path = '' as $$
  update entrance.identities set locale = coalesce(in_locale, locale), theme = coalesce(in_theme, theme) where id = in_identity
$$;

-- The one way to make somebody a member: makes the identity when it is new.
create function entrance.admit(in_membership uuid, in_identity uuid, in_institution uuid, in_person uuid)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.identities (id) values (in_identity) on conflict do nothing;
  insert into entrance.memberships (id, identity_id, institution_id, person_id)
  values (in_membership, in_identity, in_institution, in_person)
  on conflict (institution_id, person_id, identity_id) do update set ends_on = null
$$;

create function entrance.end_membership(in_institution uuid, in_person uuid, in_ends_on date)
returns bigint language sql volatile security definer set search_path = '' as $$
  with ended as (
    update entrance.memberships set ends_on = in_ends_on
    where institution_id = in_institution and person_id = in_person and (ends_on is null or ends_on > in_ends_on)
    returning id)
  select count(*) from ended
$$;

create function entrance.link_subject(in_issuer text, in_subject text, in_identity uuid)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.identities (id) values (in_identity) on conflict do nothing;
  insert into entrance.subjects (issuer, subject, identity_id) values (in_issuer, in_subject, in_identity) on conflict do nothing
$$;

create function entrance.set_credential(in_identity uuid, in_email text, in_hash text)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.identities (id) values (in_identity) on conflict do nothing;
  insert into entrance.credentials (identity_id, email, password_hash) values (in_identity, lower(in_email), in_hash)
  on conflict (identity_id) do update set password_hash = excluded.password_hash, email = excluded.email, changed_at = now()
$$;

create function entrance.set_organisation(in_issuer text, in_organisation text, in_institution uuid)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.organisations values (in_issuer, in_organisation, in_institution)
  on conflict (issuer, organisation) do update set institution_id = excluded.institution_id
$$;

create function entrance.set_operator(in_identity uuid)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.identities (id) values (in_identity) on conflict do nothing;
  insert into entrance.operators values (in_identity) on conflict do nothing
$$;

create function entrance.found_institution(in_id uuid, in_slug text, in_name text, in_is_demo boolean)
returns void language sql volatile security definer set search_path = '' as $$
  insert into public.institutions (id, slug, name, is_demo) values (in_id, in_slug, in_name, in_is_demo)
$$;

-- For the operator: which institutions there are and how large; no content. People are counted by their memberships.
create function entrance.list_institutions()
returns table (id uuid, slug text, name text, is_demo boolean, created_at timestamptz, members bigint)
language sql stable security definer set search_path = '' as $$
  select i.id, i.slug, i.name, i.is_demo, i.created_at,
    (select count(*) from entrance.memberships m where m.institution_id = i.id and m.ends_on is null)
  from public.institutions i order by i.name
$$;

revoke execute on all functions in schema entrance from public;
grant usage on schema entrance to koers_app;
grant execute on all functions in schema entrance to koers_app;
revoke execute on function entrance.is_open(entrance.sessions) from koers_app;
