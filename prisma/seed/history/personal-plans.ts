import { setReviewDay, writePart } from "@/lib/plans/personal/commands";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { agree, askAgreement } from "@/lib/plans/personal/agreements/commands";
import { claimAsked } from "@/lib/plans/personal/agreements/queries";
import { openPieces } from "@/lib/plans/personal/opening/commands";
import { findOpenedPlan, listLeaders, listOpenedPlans } from "@/lib/plans/personal/opening/queries";
import { choiceOf } from "@/lib/plans/personal/opening/rules";
import { addAction, addQuestion, changeProgress } from "@/lib/plans/personal/questions/commands";
import { actionsOf, type PartKind } from "@/lib/plans/personal/rules";
import type { Actor } from "@/lib/platform/actor";
import { type Day, momentOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { findActor } from "@/lib/platform/relations";
import { withTenant } from "@/lib/platform/tenancy";
import type { Colleague } from "@/prisma/seed/people";
import { between, pick, pickSome, randomFrom } from "@/prisma/seed/random";
import { actionTexts, partTexts, questionTexts, wholePlan } from "@/prisma/seed/texts/personal-plans";

type Place = {
  readonly id: Actor["institutionId"];
  readonly slug: string;
  readonly name: string;
  readonly today: Day;
};

const mostDrafts = 24;

/** The teacher of the demo accounts has a whole plan; some colleagues began one. The wall lets each write their own only. */
export async function writePersonalPlans(
  colleagues: readonly Colleague[],
  teacherNumber: string | undefined,
  place: Place,
): Promise<void> {
  const teacher = colleagues.find(({ personnelNumber }) => personnelNumber === teacherNumber);
  if (teacher) await writeWholePlan(teacher.id, place);
  const isNear = ({ id, teamId, jobTitle }: Colleague) =>
    id !== teacher?.id && teamId === teacher?.teamId && jobTitle === teacher?.jobTitle;
  const near = colleagues.find(isNear);
  if (near && teacher) await writeShortPlan(near.id, place);
  const random = randomFrom("personal-plans");
  const others = colleagues.filter(
    ({ id, teamId }) => teamId !== null && id !== teacher?.id && id !== near?.id,
  );
  for (const { id } of pickSome(others, mostDrafts, random)) {
    const parts = pickSome(
      Object.keys(partTexts) as (keyof typeof partTexts)[],
      between(1, 3, random),
      random,
    );
    await writeAs(id, place, async (desk, own) => {
      for (const kind of parts)
        await writePart(desk, await own(), kind, { words: pick(partTexts[kind], random), place: null });
      if (random() < 0.6) await addQuestion(desk, await own(), questionOf(pick(questionTexts, random)));
    });
  }
}

function questionOf(title: string) {
  return { title, type: "question", hypothesis: "", contributesTo: "" } as const;
}

type Desk = Parameters<typeof addAction>[0];

/** Does something in somebody's own plan of this year, as themselves. */
async function writeAs(
  personId: string,
  { id: institutionId, slug, name, today }: Place,
  work: (desk: Desk, own: () => ReturnType<typeof findOwnPlan>) => Promise<void>,
): Promise<void> {
  const now = momentOf(today, "09:30");
  const actor = await findActor({ institutionId, slug, name, personId }, now);
  if (!actor) return;
  await withTenant(
    institutionId,
    (tx) => work({ tx, actor, now }, () => findOwnPlan(tx, actor, schoolYearOfDay(today))),
    { personId },
  );
}

/** Words, two learning questions with actions, a career reflection and an ambition. */
async function writeWholePlan(personId: string, place: Place): Promise<void> {
  const year = schoolYearOfDay(place.today);
  await writeAs(personId, place, async (desk, own) => {
    for (const [kind, words] of Object.entries(wholePlan.parts))
      await writePart(desk, await own(), kind as PartKind, { words, place: null });
    await writePart(desk, await own(), "ambition", wholePlan.ambition);
    for (const { actions: _actions, ...words } of wholePlan.questions)
      await addQuestion(desk, await own(), words);
    for (const [index, { actions }] of wholePlan.questions.entries())
      for (const { month, ...words } of actions) {
        const question = (await own()).questions[index];
        const dueOn = `${month >= 8 ? year : year + 1}-${String(month).padStart(2, "0")}-15`;
        if (question) await addAction(desk, await own(), question, { ...words, ...actionTexts, dueOn });
      }
    await setReviewDay(desk, await own(), `${year + 1}-05-17`);
  });
  const leaderId = await shareAndAsk(personId, place);
  if (leaderId) await answer(leaderId, personId, place);
  await writeAs(personId, place, async (desk, own) => {
    const [first] = actionsOf(await own());
    if (first) await changeProgress(desk, await own(), first, "running");
  });
}

/** A colleague of the same team wrote a first question and waits for the leader's answer. */
async function writeShortPlan(personId: string, place: Place): Promise<void> {
  await writeAs(personId, place, async (desk, own) => {
    await writePart(desk, await own(), "going-well", { words: partTexts["going-well"][1], place: null });
    await writePart(desk, await own(), "could-improve", {
      words: partTexts["could-improve"][1],
      place: null,
    });
    await addQuestion(desk, await own(), questionOf(questionTexts[1]));
  });
  await shareAndAsk(personId, place);
}

/** Opens what is about the work to the own leader and asks them to agree; says who that is. */
async function shareAndAsk(personId: string, place: Place): Promise<string | null> {
  let asked: string | null = null;
  await writeAs(personId, place, async (desk, own) => {
    const [leader] = await listLeaders(desk);
    if (!leader) return;
    const pieceIds = choiceOf(await own(), [leader]).chosen;
    await openPieces(desk, await own(), { leaderId: leader.id, pieceIds });
    await askAgreement(desk, await own(), leader.id);
    asked = leader.id;
  });
  return asked;
}

/** The leader agrees. */
async function answer(leaderId: string, ownerId: string, place: Place): Promise<void> {
  await writeAs(leaderId, place, async (desk) => {
    const { lines } = await listOpenedPlans(desk.tx, desk.actor, { page: 1, size: 50 });
    const line = lines.find(({ owner }) => owner.id === ownerId);
    const plan = line && (await findOpenedPlan(desk.tx, desk.actor, line.id));
    const asked = plan?.asked && (await claimAsked(desk.tx, desk.actor, plan.asked.id));
    if (asked) await agree(desk, asked);
  });
}
