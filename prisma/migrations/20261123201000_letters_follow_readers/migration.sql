-- In which language who has an account here reads Koers, as they chose it: letters follow it. Of several identities of
-- one person the one that was made a member last counts.
create function entrance.list_languages(in_people uuid[])
returns table (person_id uuid, locale text)
language sql stable security definer set search_path = '' as $$
  select distinct on (m.person_id) m.person_id, i.locale
  from entrance.memberships m join entrance.identities i on i.id = m.identity_id
  where m.institution_id = public.current_institution() and m.person_id = any(in_people) and entrance.is_running(m)
  order by m.person_id, m.id desc
$$;
revoke execute on function entrance.list_languages(uuid[]) from public;
grant execute on function entrance.list_languages(uuid[]) to koers_app;
