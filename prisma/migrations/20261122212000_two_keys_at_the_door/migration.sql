-- A name at the single sign-on has two keys: an operator enters it, and somebody of the institution confirms it. Until
-- then nobody comes in by it for the first time; whom Koers already knew by issuer and subject comes in as before.
alter table entrance.organisations
  add column entered_at timestamptz not null default now(),
  add column entered_by uuid references entrance.identities (id),
  add column confirmed_at timestamptz,
  add column confirmed_by uuid,
  add foreign key (institution_id, confirmed_by) references public.people (institution_id, id);
create index on entrance.organisations (entered_by);
create index on entrance.organisations (institution_id, confirmed_by);

-- Only an operator's own session enters a name, and an existing one stays where it is.
drop function entrance.set_organisation(text, text, uuid);
create function entrance.set_organisation(in_issuer text, in_organisation text, in_institution uuid, in_session uuid)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.organisations (issuer, organisation, institution_id, entered_by)
  select in_issuer, in_organisation, in_institution, s.identity_id
  from entrance.sessions s join entrance.operators o on o.identity_id = s.identity_id
  where s.id = in_session and entrance.is_open(s) and not s.is_provisional
  on conflict (issuer, organisation) do nothing
$$;

drop function entrance.find_organisation(text, text);
create function entrance.find_organisation(in_issuer text, in_organisation text)
returns table (institution_id uuid, is_confirmed boolean) language sql stable security definer set search_path = '' as $$
  select o.institution_id, o.confirmed_at is not null from entrance.organisations o
  where o.issuer = in_issuer and o.organisation = in_organisation
$$;

drop function entrance.list_organisations();
create function entrance.list_organisations()
returns table (issuer text, organisation text, institution_id uuid, is_confirmed boolean)
language sql stable security definer set search_path = '' as $$
  select o.issuer, o.organisation, o.institution_id, o.confirmed_at is not null
  from entrance.organisations o order by o.organisation
$$;

-- The names of the institution of the running transaction, and whether this person entered one as operator.
create function entrance.list_own_organisations(in_person uuid)
returns table (issuer text, organisation text, entered_at timestamptz, confirmed_at timestamptz, confirmed_by uuid, is_own boolean)
language sql stable security definer set search_path = '' as $$
  select o.issuer, o.organisation, o.entered_at, o.confirmed_at, o.confirmed_by,
    exists (select from entrance.memberships m where m.identity_id = o.entered_by
      and m.institution_id = o.institution_id and m.person_id = in_person)
  from entrance.organisations o
  where o.institution_id = public.current_institution() order by o.organisation
$$;

-- Turns the second key: never whoever turned the first, by whichever membership, and nobody without access here.
create function entrance.confirm_organisation(in_issuer text, in_organisation text, in_person uuid)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  update entrance.organisations o set confirmed_at = now(), confirmed_by = in_person
  where o.issuer = in_issuer and o.organisation = in_organisation and o.confirmed_at is null
    and o.institution_id = public.current_institution()
    and exists (select from entrance.memberships m where m.institution_id = o.institution_id
      and m.person_id = in_person and entrance.is_running(m))
    and not exists (select from entrance.memberships m where m.identity_id = o.entered_by
      and m.institution_id = o.institution_id and m.person_id = in_person);
  return found;
end $$;

-- Sends back a name that waits. One that was confirmed is the operator's to end.
create function entrance.refuse_organisation(in_issuer text, in_organisation text)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from entrance.organisations o where o.issuer = in_issuer and o.organisation = in_organisation
    and o.confirmed_at is null and o.institution_id = public.current_institution();
  return found;
end $$;

-- Whether nobody ever came in here: one member, who never replaced the founding password and uses nothing else.
create function entrance.is_unentered(in_institution uuid) returns boolean language sql stable as $$
  select count(*) = 1 and bool_and(entrance.is_running(m) and c.replace_before is not null
    and not exists (select from entrance.operators o where o.identity_id = m.identity_id)
    and not exists (select from entrance.subjects u where u.identity_id = m.identity_id)
    and not exists (select from entrance.memberships x where x.identity_id = m.identity_id and x.id <> m.id))
  from entrance.memberships m left join entrance.credentials c on c.identity_id = m.identity_id
  where m.institution_id = in_institution
$$;

drop function entrance.list_institutions();
create function entrance.list_institutions()
returns table (id uuid, slug text, name text, is_demo boolean, created_at timestamptz, members bigint, is_unentered boolean)
language sql stable security definer set search_path = '' as $$
  select i.id, i.slug, i.name, i.is_demo, i.created_at,
    (select count(*) from entrance.memberships m where m.institution_id = i.id and m.ends_on is null),
    coalesce(entrance.is_unentered(i.id), false)
  from public.institutions i order by i.name
$$;

-- A first admin who let the founding password pass gets another, as long as nobody ever came in. Returns whose it is.
create function entrance.renew_founding_password(in_hash text)
returns table (person_id uuid, email text) language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from public.institutions i where i.id = public.current_institution() for update;
  if not coalesce(entrance.is_unentered(public.current_institution()), false) then return; end if;
  update entrance.sessions s set ended_at = now() from entrance.memberships m
  where m.institution_id = public.current_institution() and s.identity_id = m.identity_id and s.ended_at is null;
  return query update entrance.credentials c
    set password_hash = in_hash, replace_before = now() + interval '72 hours', given_at = now(), changed_at = now()
    from entrance.memberships m
    where m.institution_id = public.current_institution() and m.identity_id = c.identity_id
    returning m.person_id, c.email;
end $$;

revoke execute on function
  entrance.set_organisation(text, text, uuid, uuid),
  entrance.find_organisation(text, text),
  entrance.list_organisations(),
  entrance.list_own_organisations(uuid),
  entrance.confirm_organisation(text, text, uuid),
  entrance.refuse_organisation(text, text),
  entrance.is_unentered(uuid),
  entrance.list_institutions(),
  entrance.renew_founding_password(text)
from public;
grant execute on function
  entrance.set_organisation(text, text, uuid, uuid),
  entrance.find_organisation(text, text),
  entrance.list_organisations(),
  entrance.list_own_organisations(uuid),
  entrance.confirm_organisation(text, text, uuid),
  entrance.refuse_organisation(text, text),
  entrance.list_institutions(),
  entrance.renew_founding_password(text)
to koers_app;
