import {
  type Action,
  actionsOf,
  isLobAction,
  partOf,
  type PartKind,
  type PersonalFacts,
  type PersonalText,
  type Question,
} from "@/lib/plans/personal/rules";
import { isOpen } from "@/lib/plans/rules";
import { rangeOf, type SchoolYear } from "@/lib/platform/calendar";

/** How many LOB actions an institution asks for (F3). */
export type LobActions = { readonly least: number; readonly most: number };

/** What is asked as long as an institution says nothing else (F3). */
export const usualLobActions: LobActions = { least: 1, most: 2 };

/** Between which numbers an institution chooses; the table says the same. */
export const lobActionLimits = { least: { least: 0, most: 6 }, most: { least: 1, most: 12 } } as const;

export type Checked = {
  readonly plan: PersonalFacts & PersonalText;
  readonly lobActions: LobActions;
  /** What stood in the plan of the year before, for its owner. */
  readonly before: PersonalText | null;
};

/** The words of the questions or actions that do not yet do what the rule asks, and of one about all of it nothing. */
type Places = readonly string[];
type Verdict = { readonly isHeld: boolean; readonly places: Places };
/** Null when there is nothing to judge. */
type Rule = (checked: Checked) => Verdict | null;

/**
 * What makes a plan easy to carry out (M1, F1, F3, F4). Each rule judges the document, never the person, and there is no
 * grade (domain.md 2.6-14). To add a rule: add a line here and its sentences in the messages; everything else follows.
 */
const rules = {
  "going-well": (checked) => whole(hasPart(checked, "going-well")),
  "could-improve": (checked) => whole(hasPart(checked, "could-improve")),
  "has-question": ({ plan }) => whole(plan.questions.length > 0),
  "few-questions": ({ plan }) => (plan.questions.length > 0 ? whole(plan.questions.length <= 3) : null),
  "question-has-action": (checked) => eachQuestion(checked, ({ actions }) => actions.length > 0),
  "question-contributes": (checked) => eachQuestion(checked, ({ contributesTo }) => contributesTo !== ""),
  "experiment-expects": ({ plan }) => {
    const experiments = plan.questions.filter(({ type }) => type === "experiment");
    return each(experiments, ({ hypothesis }) => hypothesis !== "", titleOf);
  },
  "action-is-deed": (checked) => eachAction(checked, ({ what }) => !isWish(what)),
  "action-in-year": (checked) => eachAction(checked, (action) => isWithin(checked.plan.schoolYear, action)),
  "action-sign": (checked) => eachAction(checked, ({ successSign }) => successSign !== ""),
  "action-needs": (checked) => eachAction(checked, ({ needs }) => needs !== ""),
  "lob-actions": ({ plan, lobActions }) => {
    const count = actionsOf(plan).filter(isLobAction).length;
    return plan.questions.length > 0 ? whole(count >= lobActions.least && count <= lobActions.most) : null;
  },
  "career-competence": (checked) => someAction(checked, ({ careerCompetence }) => careerCompetence !== null),
  "not-only-courses": (checked) => someAction(checked, ({ what }) => !courses.test(what)),
  "looks-back": ({ plan }) => whole(plan.reviewOn !== null),
  "not-copied": (checked) => {
    const left = checked.before ? actionsOf(checked.before).filter(isOpen) : [];
    const own = actionsOf(checked.plan).filter(({ carriedFrom }) => carriedFrom === null);
    if (left.length === 0 || own.length === 0) return null;
    return each(own, ({ what }) => left.every((old) => likeness(old.what, what) <= 0.9), whatOf);
  },
} satisfies Record<string, Rule>;

export type PersonalRuleCode = keyof typeof rules;
export const personalRuleCodes = Object.keys(rules) as PersonalRuleCode[];

export type PersonalFinding = Verdict & { readonly code: PersonalRuleCode };

/** The findings of all rules that apply, each held or a tip with where it belongs. */
export function checkPersonalPlan(checked: Checked): PersonalFinding[] {
  return findingsOf(personalRuleCodes, checked);
}

/** Rules about the whole of a plan: of a part that was opened they would tell what was not. */
const aboutTheWhole: readonly PersonalRuleCode[] = [
  ...(["going-well", "could-improve", "has-question", "few-questions"] as const),
  ...(["lob-actions", "career-competence", "not-only-courses", "not-copied"] as const),
];

/** The findings about what was opened, for the one it was opened to: of what stayed closed they tell nothing. */
export function checkOpened(checked: Omit<Checked, "before">): PersonalFinding[] {
  const codes = personalRuleCodes.filter((code) => !aboutTheWhole.includes(code));
  return findingsOf(codes, { ...checked, before: null });
}

function findingsOf(codes: readonly PersonalRuleCode[], checked: Checked): PersonalFinding[] {
  return codes.flatMap((code) => {
    const verdict = (rules[code] as Rule)(checked);
    return verdict ? [{ code, ...verdict }] : [];
  });
}

const courses = /\b(cursus|training|opleiding|workshop|studiedag|scholing|webinar|leergang|course)/i;
const wishes =
  /^(?:(?:ik )?(?:wil|ga|moet|probeer|hoop) )?(?:meer|minder|beter|betere|vaker|aandacht|bewust(?:er)?|proberen|kijken|nadenken|misschien|eventueel|more|less|better)\b/i;

/** Whether a text says what somebody hopes for instead of what they do. */
export function isWish(what: string): boolean {
  return wishes.test(what.trim());
}

/** How much two texts are alike, from 0 to 1: the pairs of letters they share (Dice), whatever capitals and signs. */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsIn(one), pairsIn(other)];
  if (pairs.length === 0 || others.length === 0) return plain(one) === plain(other) ? 1 : 0;
  const left = [...others];
  const shared = pairs.filter((pair) => {
    const place = left.indexOf(pair);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return (2 * shared.length) / (pairs.length + others.length);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function pairsIn(text: string): string[] {
  const letters = plain(text);
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}

function isWithin(schoolYear: SchoolYear, { dueOn }: Action): boolean {
  const { from, to } = rangeOf(schoolYear);
  return dueOn >= from && dueOn <= to;
}

function hasPart({ plan }: Checked, kind: PartKind): boolean {
  return (partOf(plan, kind)?.words ?? "") !== "";
}

const titleOf = ({ title }: Question) => title;
const whatOf = ({ what }: Action) => what;

function whole(isHeld: boolean): Verdict {
  return { isHeld, places: [] };
}

function each<Part>(
  parts: readonly Part[],
  isInOrder: (part: Part) => boolean,
  nameOf: (part: Part) => string,
): Verdict | null {
  if (parts.length === 0) return null;
  const places = parts.filter((part) => !isInOrder(part)).map(nameOf);
  return { isHeld: places.length === 0, places };
}

function eachQuestion({ plan }: Checked, isInOrder: (question: Question) => boolean) {
  return each(plan.questions, isInOrder, titleOf);
}

function eachAction({ plan }: Checked, isInOrder: (action: Action) => boolean) {
  return each(actionsOf(plan), isInOrder, whatOf);
}

function someAction({ plan }: Checked, isInOrder: (action: Action) => boolean) {
  const actions = actionsOf(plan);
  return actions.length > 0 ? whole(actions.some(isInOrder)) : null;
}
