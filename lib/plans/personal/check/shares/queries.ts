import "server-only";

import { homesOn } from "@/lib/organisation/teams/homes/queries";
import {
  type CheckedPlace,
  type CountedRule,
  countedRules,
  type RuleCount,
  type RulePlace,
  ruleSharesOver,
} from "@/lib/plans/personal/check/shares/rules";
import { readKeptPlans } from "@/lib/plans/personal/coverage/queries";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek } from "@/lib/platform/weekly";

const nameOf = (code: CountedRule) => `plan-check-${code}`;

/** Rows (person_id, code, held) of the plans of a school year: a rule holds in a plan when it does in all that is open of it. */
function heldOf(institutionId: InstitutionId, now: Date): Prisma.Sql {
  return Prisma.sql`
    select k.person_id, r.code, bool_and(r.code = any(k.held)) as held from personal_plan_checks k
    join personal_plans p on p.institution_id = ${institutionId}::uuid and p.person_id = k.person_id and p.id = k.plan_id
      and p.school_year = ${schoolYearOf(now)}
    cross join unnest(${[...countedRules]}::text[]) as r(code)
    where k.institution_id = ${institutionId}::uuid group by k.person_id, r.code`;
}

/** Of how many people each rule holds in what they opened of this school year's plan, by the one team they count in, kept for the week (M1, F2). */
export async function keepRuleShares(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const day = dayOf(now);
  await keepForWeek(
    tx,
    { institutionId, day },
    Prisma.sql`
      select 'plan-check-' || r.code as measure, h.team_id as place_id,
        count(*) filter (where c.held)::int as part, count(*)::int as whole
      from (${homesOn({ institutionId, day })}) h
      cross join unnest(${[...countedRules]}::text[]) as r(code)
      left join (${heldOf(institutionId, now)}) c on c.person_id = h.person_id and c.code = r.code
      group by r.code, h.team_id`,
  );
}

export type RuleFigures = {
  /** Where something may be told, the institution first. */
  readonly places: readonly RulePlace[];
  readonly minimum: number;
  /** The week of which it is; null as long as nothing was kept this school year. */
  readonly monday: Day | null;
};

/** In how many opened plans each rule holds, in the institution, its branches and its teams, as kept for the week. */
export async function findRuleFigures(tx: TenantTx, actor: Actor, now: Date): Promise<RuleFigures> {
  const { places, countOf, minimum, monday } = await readKeptPlans(tx, actor, now, countedRules.map(nameOf));
  const checked = places.map((place): CheckedPlace => {
    const held = countedRules.map((code) => [code, countOf(nameOf(code), place.id)]);
    return { ...place, held: Object.fromEntries(held) as Record<CountedRule, number> };
  });
  return { places: ruleSharesOver(checked, minimum), minimum, monday };
}

/**
 * In how many of this year's plans that are open to the reader each rule holds, as it is now: they may read each of them, so it
 * tells nothing new. None of fewer plans than the minimum. Only after mayReadOpened.
 */
export async function listOpenedShares(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  now: Date,
): Promise<readonly RuleCount[]> {
  return tx.$queryRaw<RuleCount[]>`
    select r.code, count(*) filter (where r.code = any(k.held))::int as held, count(*)::int as of
    from personal_plan_checks k
    join personal_plans p on p.institution_id = ${institutionId}::uuid and p.person_id = k.person_id and p.id = k.plan_id
      and p.school_year = ${schoolYearOf(now)}
    cross join unnest(${[...countedRules]}::text[]) as r(code)
    where k.institution_id = ${institutionId}::uuid and k.leader_id = ${personId}::uuid
      and k.person_id in (select current_followers())
    group by r.code
    having count(*) >= (select s.minimum_staff from institution_settings s where s.institution_id = ${institutionId}::uuid)
    order by held, r.code`;
}
