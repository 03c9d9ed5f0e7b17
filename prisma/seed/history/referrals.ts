import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { WorkContext } from "@/lib/platform/perform";
import { findActor } from "@/lib/platform/relations";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { answerReferral, sendReferral, startReferral } from "@/lib/referrals/commands";
import { acceptReferral, closeReferral, giveFeedback } from "@/lib/referrals/handling/commands";
import { addNote } from "@/lib/referrals/notes/commands";
import { findReferral, type ReferralView } from "@/lib/referrals/queries";
import type { ReferralWords } from "@/lib/referrals/schema";
import { addStep, agreeSteps } from "@/lib/referrals/steps/commands";
import { stepsRead } from "@/lib/referrals/steps/rules";
import { addTeam } from "@/prisma/seed/builders";
import { programmeTexts, referralTexts, toolTexts } from "@/prisma/seed/texts/referrals";

export type Story = {
  readonly institution: {
    readonly institutionId: InstitutionId;
    readonly slug: string;
    readonly name: string;
  };
  /** Who has an account to look with: the coach of the demo's student, and the adviser of the second line. */
  readonly coachId: string;
  readonly adviserId: string;
  /** Students of that coach, the one with an account first. */
  readonly studentIds: readonly string[];
  readonly today: Day;
};

const unitName = "Student Advies en Begeleiding";

/** Three referrals of one coach: one in guidance, one that waits for the second line, and one that is over. Returns the unit. */
export async function writeReferrals(story: Story): Promise<string> {
  const { institution, adviserId, studentIds } = story;
  const unitId = await withTenant(institution.institutionId, (tx) => equip(tx, adviserId));
  const [guided, waiting, closed] = studentIds;
  if (guided) await guide(story, await send(story, guided, { unitId, ...referralTexts.guided }, 20));
  if (waiting) await send(story, waiting, { unitId, ...referralTexts.waiting }, 2);
  if (closed) await finish(story, await send(story, closed, { unitId, ...referralTexts.closed }, 60));
  return unitId;
}

/** The support team of the adviser, or one of their own, with a toolbox and programmes. */
async function equip(tx: TenantTx, personId: string): Promise<string> {
  const found = await tx.team.findFirst({
    where: { kind: "support", memberships: { some: { personId } } },
    select: { id: true },
  });
  const unitId = found?.id ?? (await foundUnit(tx, personId));
  await tx.careerTool.createMany({ data: toolTexts.map((tool) => ({ id: newId(), unitId, ...tool })) });
  const programmes = programmeTexts.map((programme) => ({ id: newId(), unitId, ...programme }));
  await tx.supportProgramme.createMany({ data: programmes });
  return unitId;
}

async function foundUnit(tx: TenantTx, personId: string): Promise<string> {
  const root = await tx.orgUnit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } });
  const teamId = await addTeam(tx, { unitId: root.id, name: unitName, kind: "support" });
  const membership = { id: newId(), teamId, personId, startsOn: asDate("2022-08-01") };
  await tx.teamMembership.create({ data: membership, select: { id: true } });
  return teamId;
}

/** Does a step as somebody, at a moment: the walls let nobody write what is another's. */
export async function as<Result>(
  { institution }: Story,
  personId: string,
  now: Date,
  step: (context: WorkContext) => Promise<Result>,
): Promise<Result> {
  const actor = await findActor({ ...institution, personId }, new Date());
  if (!actor) throw new Error("Nobody acts here by that id.");
  return withTenant(institution.institutionId, (tx) => step({ tx, actor, now }), { personId });
}

async function on({ tx, actor }: WorkContext, id: string): Promise<ReferralView> {
  const referral = await findReferral(tx, actor, id, new Date());
  if (!referral) throw new Error("No such referral.");
  return referral;
}

type Said = ReferralWords & { readonly own: string };

/** Written by the coach, agreed by the student, and sent, so many days ago. */
async function send(story: Story, studentId: string, said: Said, ago: number): Promise<string> {
  const at = (time: string) => momentOf(later(story.today, { days: -ago }), time);
  const { own, reason, aim, tried, unitId } = said;
  const outcome = await as(story, story.coachId, at("10:15"), (context) =>
    startReferral(context, studentId, { reason, aim, tried, unitId }),
  );
  if (!outcome.ok) throw new Error(`Not referred: ${outcome.refusal}`);
  const id = outcome.data.referralId;
  await as(story, studentId, at("13:40"), async (context) =>
    answerReferral(context, await on(context, id), { agrees: true, own, edition: 1 }),
  );
  await as(story, story.coachId, at("15:05"), async (context) =>
    sendReferral(context, await on(context, id)),
  );
  return id;
}

const quality = { isClear: true, wasTried: true, fitsHere: true };

async function guide(story: Story, id: string): Promise<void> {
  const now = momentOf(later(story.today, { days: -15 }), "09:30");
  const { steps, note } = referralTexts.guided;
  await as(story, story.adviserId, now, async (context) => {
    await acceptReferral(context, await on(context, id), quality);
    await addNote(context, await on(context, id), note);
    for (const { doer, what, inDays } of steps) {
      const dueOn = later(story.today, { days: inDays });
      await addStep(context, await on(context, id), { doer, what, dueOn });
    }
  });
  const [studentId] = story.studentIds;
  if (!studentId) return;
  await as(story, studentId, now, async (context) => {
    const read = await context.tx.referralStep.findMany({ where: { referralId: id }, select: { id: true } });
    return agreeSteps(context, await on(context, id), stepsRead(read));
  });
}

async function finish(story: Story, id: string): Promise<void> {
  const at = (ago: number) => momentOf(later(story.today, { days: -ago }), "14:20");
  const feedback = { outcome: "with-coach", feedback: referralTexts.closed.feedback } as const;
  const step = (ago: number, work: (context: WorkContext, referral: ReferralView) => Promise<unknown>) =>
    as(story, story.adviserId, at(ago), async (context) => work(context, await on(context, id)));
  await step(58, (context, referral) => acceptReferral(context, referral, quality));
  await step(32, (context, referral) => giveFeedback(context, referral, feedback));
  await step(31, closeReferral);
}
