-- The planner learns of thousands of imported rows at once, not when autovacuum comes by: until then it takes an
-- institution it never saw for a handful of rows, and compares every student with every enrolment.
create function refresh_statistics() returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  analyze public.org_units, public.teams, public.programmes, public.people, public.staff_members, public.contracts,
    public.team_memberships, public.students, public.enrolments, public.coach_assignments, public.search_words;
end $$;
revoke execute on function refresh_statistics() from public;
grant execute on function refresh_statistics() to koers_app;
