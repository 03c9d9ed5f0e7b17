-- What an action asks of the organisation, and which career competences a goal works on.
alter table plan_actions add column needs text;
alter table plan_goals
  add column competences text[] default array[]::text[],
  add check (competences <@ array['qualities', 'motives', 'exploration', 'steering', 'networking']);
