import { type Counted, spreadOver } from "@/lib/anonymity/spread/rules";
import type { Place } from "@/lib/organisation/places/rules";
import { checkOpened, type PersonalRuleCode, usualLobActions } from "@/lib/plans/personal/check/rules";
import { type CountedPlace, openedOf, placesToldOpened } from "@/lib/plans/personal/coverage/rules";
import { actionsOf, openTo, type PersonalFacts, type PersonalText } from "@/lib/plans/personal/rules";

/**
 * The rules that are counted over plans: those that judge what was opened and have something to say of every plan with an open
 * action. The table allows no other.
 */
export const countedRules = [
  ...(["question-has-action", "question-contributes", "action-is-deed", "action-in-year"] as const),
  ...(["action-sign", "action-needs", "looks-back"] as const),
] as const satisfies readonly PersonalRuleCode[];
export type CountedRule = (typeof countedRules)[number];

/** Which of these hold in what is open to one leader; null as long as no action is: then there is nothing to count. */
export function heldIn(plan: PersonalFacts & PersonalText, leaderId: string): readonly CountedRule[] | null {
  const open = openTo(plan, leaderId);
  if (actionsOf(open).length === 0) return null;
  const findings = checkOpened({ plan: { ...plan, ...open }, lobActions: usualLobActions });
  return countedRules.filter((code) => findings.some((found) => found.code === code && found.isHeld));
}

/** In how many of how many plans a rule holds. */
export type RuleCount = { readonly code: CountedRule; readonly held: number; readonly of: number };

/** How far the plans are of those who count in a place and in none below it, and in how many of the opened ones each rule holds. */
export type CheckedPlace = CountedPlace & { readonly held: Readonly<Record<CountedRule, number>> };

/** What may be told of a place: the rules of which it may be said, those that hold least often first. */
export type RulePlace = Place & { readonly plans: number; readonly rules: readonly RuleCount[] };

/**
 * In how many plans each rule holds, place by place: told only where it does in enough plans and doesn't in enough, and where no
 * sum or difference of what is told says it of fewer (M13). "0 of 5" would say something of all five. It is of the very plans that
 * the coverage counts as opened or further, and only where that number may stand beside what the coverage tells: of plans with an
 * open action there would be a few less. Places of which nothing can be told are left out.
 */
export function ruleSharesOver(places: readonly CheckedPlace[], minimum: number): RulePlace[] {
  const opened = placesToldOpened(places, minimum);
  const untold = new Set(places.flatMap(({ id }) => (opened.has(id) ? [] : [id])));
  const told = countedRules.map((code) => {
    const shares = places.map(({ id, parentId, own, held }): Counted => {
      return { id, parentId, own: [openedOf(own) - held[code], held[code]] };
    });
    return { code, spread: spreadOver(shares, minimum, untold) };
  });
  return places.flatMap(({ id, name, parentId }): RulePlace[] => {
    const rules = told.flatMap(({ code, spread }): RuleCount[] => {
      const { answered = null, bands = [] } = spread.get(id) ?? {};
      const held = bands[1]?.count;
      return answered === null || held === undefined ? [] : [{ code, held, of: answered }];
    });
    const [first] = rules;
    return first ? [{ id, name, parentId, plans: first.of, rules: rules.toSorted(byHeld) }] : [];
  });
}

function byHeld(one: RuleCount, other: RuleCount): number {
  return one.held - other.held;
}
