import { chooseCards } from "@/lib/conversations/dialogue/commands";
import { addLink } from "@/lib/conversations/dialogue/links/commands";
import { draftOfStudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { noSet } from "@/lib/conversations/dialogue/rules";
import { keepMinimum } from "@/lib/conversations/dialogue/minimum/commands";
import { usualMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import { chooseTeamCards } from "@/lib/conversations/dialogue/sets/commands";
import { keepPreparation } from "@/lib/conversations/preparations/commands";
import { planTalk } from "@/lib/conversations/commands";
import { findTalk } from "@/lib/conversations/queries";
import type { Actor } from "@/lib/platform/actor";
import { type Day, later, momentOf } from "@/lib/platform/calendar";
import { findActor } from "@/lib/platform/relations";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { links, preparation, teamQuestions } from "@/prisma/seed/texts/dialogue";

type Place = {
  readonly id: Actor["institutionId"];
  readonly slug: string;
  readonly name: string;
  readonly today: Day;
};

type People = {
  readonly studentId: string;
  readonly coachId: string;
  readonly teamId: string;
  /** Who keeps the pages next to talks, and the questions of the team. */
  readonly keeperId: string;
};

type Desk = { readonly tx: TenantTx; readonly actor: Actor; readonly now: Date };

/** The student of the demo accounts has a talk the day after tomorrow and shared what it should be about. */
export async function writeDialogue({ studentId, coachId, teamId, keeperId }: People, place: Place) {
  const as = (personId: string, work: (desk: Desk) => Promise<unknown>) => writeAs(personId, place, work);
  await as(keeperId, async (desk) => {
    for (const link of links) await addLink(desk, [], link);
    const minimum = { ...usualMinimum, perCompetence: { ...usualMinimum.perCompetence, networking: 1 } };
    await keepMinimum(desk, usualMinimum, minimum);
    const before = { teamId, number: 0, minimum, ...noSet };
    await chooseTeamCards(desk, before, { questions: teamQuestions, leftOut: [] });
  });
  let talkId = "";
  await as(coachId, async ({ tx, actor, now }) => {
    const plannedFor = momentOf(later(place.today, { days: 2 }), "10:15");
    const moment = { plannedFor, plannedMinutes: 20, room: "B1.04" };
    const plan = { studentId, ...moment, kind: "progress", place: "school" } as const;
    const planned = await planTalk(tx, actor, plan, now);
    if (planned.ok) talkId = planned.data.talkId;
  });
  await as(studentId, async ({ tx, actor, now }) => {
    const talk = await findTalk(tx, actor, talkId, now);
    const draft = draftOfStudentPreparation(talkId);
    if (talk) await keepPreparation(tx, actor, talk, { words: preparation, isReleased: true, draft }, now);
  });
  await as(coachId, async ({ tx, actor, now }) => {
    const talk = await findTalk(tx, actor, talkId, now);
    const cards = ["own-1", "motives-1", "steering-2"] as const;
    if (talk) await chooseCards(tx, talk, await findDialogue(tx, actor, talk, now), cards, now);
  });
}

async function writeAs(
  personId: string,
  { id: institutionId, slug, name, today }: Place,
  work: (desk: Desk) => Promise<unknown>,
): Promise<void> {
  const now = momentOf(today, "09:30");
  const actor = await findActor({ institutionId, slug, name, personId }, now);
  if (actor) await withTenant(institutionId, (tx) => work({ tx, actor, now }), { personId });
}
