import type { Typed } from "@/lib/platform/action-state";
import type { PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { isSameDocument, type LinkedDocument } from "@/lib/platform/linked-document";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What the institution wants to reach, and what shows that it did. */
export type InstitutionGoal = { readonly title: string; readonly sign: string };

/** What is adopted: for which school years, where the institution wants to be, and its goals. */
export type InstitutionText = {
  readonly fromYear: SchoolYear;
  readonly untilYear: SchoolYear;
  readonly ambition: string;
  /** In which the institution describes its vision (Z10). */
  readonly document: LinkedDocument;
  readonly goals: readonly InstitutionGoal[];
};

/** The text as the directorate adopted it. */
export type AdoptedText = InstitutionText & {
  readonly number: number;
  readonly adoptedOn: Day;
  readonly adoptedBy: PersonName;
  /** The edition of the working text it was. */
  readonly planVersion: number;
};

/** The plan of the institution (F6): its working text, and every version that was adopted, the first first. */
export type InstitutionPlan = InstitutionText & {
  readonly id: string;
  readonly version: number;
  readonly versions: readonly AdoptedText[];
};

/** The fields a goal is written in: its name and what shows it. A plan that says everything directs nothing. */
export const goalFields = [
  ["goal1", "sign1"],
  ["goal2", "sign2"],
  ["goal3", "sign3"],
  ["goal4", "sign4"],
  ["goal5", "sign5"],
  ["goal6", "sign6"],
] as const;

/** For how many school years a plan holds at most. */
const mostYears = 6;

/** Which school years a new plan may begin in: one that is running already may be written down after all. */
export function yearsToStart(thisYear: SchoolYear): SchoolYear[] {
  return Array.from({ length: mostYears + 1 }, (_, place) => thisYear + 1 - place);
}

export function mayBeStarted(fromYear: SchoolYear, thisYear: SchoolYear): Outcome<"wrong-year"> {
  return yearsToStart(thisYear).includes(fromYear) ? allowed : refused("wrong-year");
}

/** Until which school years a plan that begins in this one may hold. */
export function yearsToEnd(fromYear: SchoolYear): SchoolYear[] {
  return Array.from({ length: mostYears }, (_, place) => fromYear + place);
}

/** A goal that was written down says what it is, and a plan holds for no more years than that. */
export function mayBeWritten(
  plan: Pick<InstitutionPlan, "fromYear">,
  { untilYear }: Pick<InstitutionText, "untilYear">,
): Outcome<"wrong-year"> {
  return yearsToEnd(plan.fromYear).includes(untilYear) ? allowed : refused("wrong-year");
}

/** Whether the working text is another than the one adopted last; so too while nothing was adopted. */
export function isAhead({ version, versions }: Pick<InstitutionPlan, "version" | "versions">): boolean {
  return versions.at(-1)?.planVersion !== version;
}

/** The directorate adopts what says where to and has a goal, on a day that was, and not the same text twice. */
export function mayBeAdopted(
  plan: InstitutionPlan,
  adoptedOn: Day,
  today: Day,
): Outcome<"not-whole" | "nothing-new" | "not-yet" | "before-last"> {
  if (plan.ambition === "" || plan.goals.length === 0) return refused("not-whole");
  if (!isAhead(plan)) return refused("nothing-new");
  if (adoptedOn > today) return refused("not-yet");
  const last = plan.versions.at(-1);
  return last && adoptedOn < last.adoptedOn ? refused("before-last") : allowed;
}

/** What is said is about a concept: once the directorate adopted the text, the talk about it is over. */
export function mayBeCommentedOn(plan: InstitutionPlan): Outcome<"already-adopted"> {
  return isAhead(plan) ? allowed : refused("already-adopted");
}

/** Only what nobody was held to can be thrown away. */
export function mayBeDropped({ versions }: Pick<InstitutionPlan, "versions">): Outcome<"already-adopted"> {
  return versions.length > 0 ? refused("already-adopted") : allowed;
}

/** The adopted text that holds in a school year: of the plan that began last; null when there is none (F6). */
export function inForce(
  plans: readonly InstitutionPlan[],
  year: SchoolYear,
): { readonly plan: InstitutionPlan; readonly text: AdoptedText } | null {
  const found = plans.flatMap((plan) => {
    const text = plan.versions.at(-1);
    return text && text.fromYear <= year && text.untilYear >= year ? [{ plan, text }] : [];
  });
  return found.reduce<(typeof found)[number] | null>(
    (last, one) => (last && last.text.fromYear >= one.text.fromYear ? last : one),
    null,
  );
}

/** Every adopted text, of the plan that begins last and adopted last first. */
export function adoptedTexts(plans: readonly InstitutionPlan[]): AdoptedText[] {
  return plans.flatMap(({ versions }) => versions.toReversed());
}

/** Where an adopted text stands in a school year: it holds, it will in a later one, or it no longer does. */
export type Standing = "holds" | "coming" | "held";

export function standingOf(plans: readonly InstitutionPlan[], text: AdoptedText, year: SchoolYear): Standing {
  if (inForce(plans, year)?.text === text) return "holds";
  const isLast = plans.some(({ versions }) => versions.at(-1) === text);
  return isLast && text.fromYear > year ? "coming" : "held";
}

/** Which version of the plan from which school year the address asks for; null for what it leaves open. */
export type AskedText = { readonly fromYear: SchoolYear | null; readonly number: number | null };

/** The text to read: the one asked for, else the one in force, else the one that comes first; null when none was adopted. */
export function textToRead(
  plans: readonly InstitutionPlan[],
  year: SchoolYear,
  asked: AskedText,
): AdoptedText | null {
  const texts = adoptedTexts(plans);
  const found = texts.find((text) => text.fromYear === asked.fromYear && text.number === asked.number);
  const coming = () => texts.findLast((text) => standingOf(plans, text, year) === "coming");
  return found ?? inForce(plans, year)?.text ?? coming() ?? null;
}

/** What another version did to the one before: goals by what they are called, and the rest as it changed. */
export function changesBetween(before: InstitutionText, after: InstitutionText) {
  const had = new Map(before.goals.map((goal) => [goal.title, goal]));
  const has = new Map(after.goals.map((goal) => [goal.title, goal]));
  return {
    added: after.goals.filter(({ title }) => !had.has(title)),
    dropped: before.goals.filter(({ title }) => !has.has(title)),
    reworded: after.goals.filter(({ title, sign }) => had.has(title) && had.get(title)?.sign !== sign),
    ambition: before.ambition === after.ambition ? null : before.ambition,
    untilYear: before.untilYear === after.untilYear ? null : before.untilYear,
    document: isSameDocument(before.document, after.document) ? null : before.document,
  };
}

/** The fields of the form, a goal in two of them. */
export function wordsOfText({ untilYear, ambition, document, goals }: InstitutionText): Typed {
  const rows = goalFields.map(([title, sign], place) => [
    [title, goals[place]?.title ?? ""],
    [sign, goals[place]?.sign ?? ""],
  ]);
  const said = { untilYear: String(untilYear), ambition };
  const found = { documentTitle: document.title, documentAddress: document.address };
  return { ...said, ...found, ...Object.fromEntries(rows.flat()) };
}
