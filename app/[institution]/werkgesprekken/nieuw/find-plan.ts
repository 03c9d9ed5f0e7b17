import type { PlanPageView } from "@/components/conversations/staff/plan-page";
import { holdersOf, kindsHeldBy } from "@/lib/conversations/staff/holders/rules";
import { mayReadOwnTalks } from "@/lib/conversations/staff/policy";
import { findEmployee } from "@/lib/conversations/staff/queries";
import { findCycle } from "@/lib/cycle/queries";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";

/** With oneself as employee, or with somebody whose talks one may hold; null for anybody else. */
export async function findPlan(
  { tx, actor, now }: Reading,
  employeeId: string | null,
): Promise<PlanPageView | null> {
  if (!mayReadOwnTalks(actor)) return null;
  const isOwn = employeeId === null || employeeId === actor.personId;
  const employee = await findEmployee(tx, actor, employeeId ?? actor.personId, now);
  if (!employee) return null;
  const { holders, rules } = employee;
  const held = rules.map((rule) => ({
    kind: rule.kind,
    holders: holdersOf(rule.kind, holders, rules),
    rule,
  }));
  const offered = isOwn
    ? held.filter((one) => one.holders.length > 0).map(({ kind }) => kind)
    : kindsHeldBy(actor.personId, holders, rules);
  if (!isOwn && offered.length === 0) return null;
  const able = new Map(held.flatMap((one) => one.holders.map(({ id, name }) => [id, fullName(name)])));
  const { moments } = await findCycle(tx, actor);
  return {
    moments: moments.filter((moment) => offered.some((kind) => kind === moment.kind)),
    ...{ employee, isOwn, offered, today: dayOf(now), submission: newId() },
    kinds: isOwn ? held : held.filter(({ kind }) => offered.includes(kind)),
    holders: isOwn
      ? [...able].map(([value, label]) => ({ value, label }))
      : [{ value: actor.personId, label: fullName(actor.name) }],
  };
}
