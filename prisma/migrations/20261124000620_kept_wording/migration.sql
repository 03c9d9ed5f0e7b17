-- What both keys vouched for keeps its words when a competence or a step of the scale is reworded afterwards.
alter table required_competences add column wording jsonb;
