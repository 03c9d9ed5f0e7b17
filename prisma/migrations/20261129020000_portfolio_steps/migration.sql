-- Of one talk both what its student works towards and their next step are copied: what a copy is known by again is its origin and its kind.
alter table portfolio_items drop constraint portfolio_items_kind_check;
alter table portfolio_items add constraint portfolio_items_kind_check check (kind in ('reflection', 'work', 'result', 'goal', 'step'));
DROP INDEX "portfolio_items_institution_id_person_id_origin_id_key";
CREATE UNIQUE INDEX "portfolio_items_institution_id_person_id_origin_id_kind_key" ON "portfolio_items"("institution_id", "person_id", "origin_id", "kind");
