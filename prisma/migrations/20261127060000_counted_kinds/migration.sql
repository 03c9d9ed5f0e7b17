-- A visit at the placement is a kind of its own, and an institution says which further kinds count towards its minimum (domain.md 2.6-2).
alter table conversations
  drop constraint conversations_kind_check,
  add constraint conversations_kind_check check (kind in ('progress', 'growth-meter', 'trialogue', 'placement-visit', 'intake', 'ad-hoc',
    'development', 'ambition', 'functioning'));
alter table institution_settings
  add column also_counting text[] default array[]::text[],
  add constraint institution_settings_also_counting_check check (also_counting <@ array['trialogue', 'placement-visit', 'ad-hoc']);
