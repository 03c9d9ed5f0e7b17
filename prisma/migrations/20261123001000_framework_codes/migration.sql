-- A file finds its framework by its code, however that is written. Where two differ in capitals only, the own one or
-- else the oldest keeps its code. Institution by institution, because the wall hides all rows from the owner too.
do $$
declare
  one uuid;
begin
  for one in select id from institutions loop
    perform set_config('app.institution_id', one::text, true);
    update competence_frameworks f set code = left(f.code, 80) || '-' || right(f.id::text, 12)
    from (select id, row_number() over (partition by lower(code) order by is_own desc, created_at, id) as place
      from competence_frameworks where institution_id = one) d
    where f.institution_id = one and d.id = f.id and d.place > 1;
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;

-- Partial, as all indexes are that only the migrations know; no framework is without a code.
create unique index competence_frameworks_one_code on competence_frameworks (institution_id, lower(code)) where code <> '';
