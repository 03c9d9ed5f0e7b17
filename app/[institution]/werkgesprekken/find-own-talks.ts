import type { OwnTalksView } from "@/components/conversations/staff/own-talks-page";
import { findLedCoverage, findStaffCoverage } from "@/lib/conversations/staff/coverage/queries";
import { listHolders, listKindRules, listLed } from "@/lib/conversations/staff/holders/queries";
import { holdersOf } from "@/lib/conversations/staff/holders/rules";
import { mayReadCoverage, mayReadOwnTalks } from "@/lib/conversations/staff/policy";
import { listStaffTalks } from "@/lib/conversations/staff/queries";
import type { StaffTalksQuery } from "@/lib/conversations/staff/schema";
import { findCycle } from "@/lib/cycle/queries";
import { holds } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { hasConsent } from "@/lib/settings/consents/queries";

const size = 20;

/** Somebody's own talks, and for who leads those they hold; who had none is told only where that is consented to. */
export async function findOwnTalks(
  { tx, actor, now }: Reading,
  { page, held: heldPage, people }: StaffTalksQuery,
): Promise<OwnTalksView | null> {
  if (!mayReadOwnTalks(actor)) return null;
  const rules = await listKindRules(tx, actor.institutionId);
  const holders = await listHolders(tx, actor, actor.personId, now);
  const own = await listStaffTalks(tx, actor, { as: "employee", page, size }, now);
  const held = await listStaffTalks(tx, actor, { as: "holder", page: heldPage, size }, now);
  const leads = holds(actor, "team-lead", "directorate");
  const led = leads ? await findLed({ tx, actor, now }, people) : null;
  return {
    ...{ personId: actor.personId, now, size, own, led },
    held: leads || held.total > 0 ? held : null,
    cycle: await findCycle(tx, actor),
    // One of the two, so that nobody takes the one from the other (M13); with the works council's consent the list says who.
    coverage: mayReadCoverage(actor)
      ? await findStaffCoverage(tx, actor, now)
      : led && !led.isOpen
        ? await findLedCoverage(tx, actor, now)
        : null,
    kinds: rules.map((rule) => ({
      kind: rule.kind,
      holders: holdersOf(rule.kind, holders, rules),
      rule,
    })),
  };
}

async function findLed({ tx, actor, now }: Pick<Reading, "tx" | "actor" | "now">, page: number) {
  const isOpen = await hasConsent(tx, actor.institutionId, { list: "talks", today: dayOf(now) });
  const { from } = rangeOf(schoolYearOf(now));
  return { ...(await listLed(tx, actor, { from, isOpen, page, size }, now)), isOpen, page, size };
}
