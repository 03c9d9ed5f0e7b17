import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { answerReferral, sendReferral, startReferral } from "@/lib/referrals/actions";
import { acceptReferral } from "@/lib/referrals/handling/actions";
import { findReferral } from "@/lib/referrals/queries";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

export const soon = later(dayOf(new Date()), { days: 7 });
export const goodQuality = { isClear: "yes", wasTried: "yes", fitsHere: "no" };

export type SecondLine = Guidance & {
  readonly unitId: string;
  readonly adviser: Actor;
  /** Another adviser of the same unit. */
  readonly other: Actor;
  /** Somebody of the unit who is no adviser. */
  readonly clerk: Actor;
  /** What a coach writes. */
  readonly written: Readonly<Record<"studentId" | "unitId" | "reason" | "aim" | "tried", string>>;
};

/** A coach with a student, and a unit of the second line with two advisers. */
export async function aSecondLine(): Promise<SecondLine> {
  const guidance = await aGuidance();
  const { here, student } = guidance;
  const made = await here.inside(async (tx) => {
    const unitId = await addTeam(tx, {
      unitId: await addUnit(tx, { name: "Diensten" }),
      name: "SAB",
      kind: "support",
    });
    const inUnit = { teamIds: [unitId] };
    const adviserId = await addStaff(tx, { ...inUnit, givenName: "Ada" });
    const otherId = await addStaff(tx, { ...inUnit, givenName: "Bo" });
    const clerkId = await addStaff(tx, { ...inUnit, givenName: "Cas" });
    for (const id of [adviserId, otherId]) await appoint(tx, id, "second-line");
    return { unitId, adviserId, otherId, clerkId };
  });
  return {
    ...guidance,
    unitId: made.unitId,
    adviser: await here.actor(made.adviserId),
    other: await here.actor(made.otherId),
    clerk: await here.actor(made.clerkId),
    written: {
      ...{ studentId: student.personId, unitId: made.unitId },
      ...{ reason: "choice", aim: "preventive", tried: "kanarie-geprobeerd" },
    },
  };
}

/** Submits as somebody, and says what came back; throws when it was refused. */
export async function granted(ending: ReturnType<typeof submit>): Promise<unknown> {
  const outcome = await ending;
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason}`);
  return outcome.data;
}

/** Laid before the student, who did not answer yet. */
export async function laid({ coach, written }: SecondLine): Promise<string> {
  return ((await granted(submit(startReferral, coach, written))) as { referralId: string }).referralId;
}

/** What the student sends who agrees to a referral as it stands. */
export function aYes(referralId: string, edition = "1") {
  return { referralId, agrees: "yes", own: "kanarie-eigen", edition };
}

/** Agreed to and sent. */
export async function sent(world: SecondLine): Promise<string> {
  const referralId = await laid(world);
  await granted(submit(answerReferral, world.student, aYes(referralId)));
  await granted(submit(sendReferral, world.coach, { referralId }));
  return referralId;
}

/** So many more of the same student, each as far as these moments. */
export function many(
  { here, coach, written: { studentId, unitId, reason, aim } }: SecondLine,
  count: number,
  moments: { readonly agreedAt?: Date; readonly sentAt?: Date; readonly withdrawnAt?: Date },
) {
  const one = { studentId, unitId, reason, aim, authorId: coach.personId, ...moments };
  const data = Array.from({ length: count }, () => ({ id: newId(), ...one }));
  return here.inside((tx) => tx.referral.createMany({ data }), coach.personId);
}

/** Taken up by the adviser. */
export async function accepted(world: SecondLine): Promise<string> {
  const referralId = await sent(world);
  await granted(submit(acceptReferral, world.adviser, { referralId, ...goodQuality }));
  return referralId;
}

/** A referral as somebody's transaction finds it, walls and all. */
export function foundBy({ here }: Guidance, actor: Actor, referralId: string) {
  return here.inside((tx) => findReferral(tx, actor, referralId, new Date()), actor.personId);
}
