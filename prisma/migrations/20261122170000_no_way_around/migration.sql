-- Who comes in at their own school for the first time leaves behind what an admin once made for them: the password,
-- also when somebody chose another with it, and every session that was opened that way.
create or replace function entrance.tie_subject(
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
  if known is null then
    delete from entrance.credentials c where c.identity_id = mine and c.given_at is not null;
    if found then update entrance.sessions set ended_at = now() where identity_id = mine and ended_at is null; end if;
  end if;
  return mine;
end $$;

-- What a student closed for a coach stays closed when that coach comes back, whoever names them then.
alter table coach_assignments drop constraint coach_assignments_closed_by_whom;
