import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { countDone } from "@/lib/referrals/patterns/commands";
import type { PlaceInReferral } from "@/lib/referrals/programmes/queries";
import { mayBeAnswered, mayBeEnded, type ProgrammeResult } from "@/lib/referrals/programmes/rules";
import type { ReferralView } from "@/lib/referrals/queries";
import { type Aim, mayBeWorkedOn } from "@/lib/referrals/rules";
import { listProgrammes } from "@/lib/referrals/toolbox/queries";

/** Offers the student a place in a programme of the unit, once; enrolling is theirs. */
export async function offerProgramme(
  { tx, actor, now }: WorkContext,
  referral: ReferralView,
  { programmeId, aim }: { readonly programmeId: string; readonly aim: Aim },
): Promise<
  Outcome<RefusalOf<typeof mayBeWorkedOn> | "no-programme" | "offered-already", { placeId: string }>
> {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  const offered = await listProgrammes(tx, actor, [referral.unitId]);
  if (!offered.some(({ id, isRetired }) => id === programmeId && !isRetired)) return refused("no-programme");
  const data = { id: newId(), referralId: referral.id, programmeId, aim, offeredAt: now };
  const { count } = await tx.programmePlace.createMany({ data, skipDuplicates: true });
  return count === 0 ? refused("offered-already") : done({ placeId: data.id });
}

export async function answerOffer(
  context: WorkContext,
  { referral, place }: PlaceInReferral,
  enrols: boolean,
): Promise<Outcome<RefusalOf<typeof mayBeWorkedOn | typeof mayBeAnswered>>> {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  const answerable = mayBeAnswered(place);
  if (!answerable.ok) return answerable;
  const { tx, now } = context;
  const enrolled = { referralId: referral.id, aim: { not: null }, enrolledAt: { not: null } };
  if (enrols && place.aim && (await tx.programmePlace.count({ where: enrolled })) === 0)
    await countDone(context, referral, { what: "programmes", aim: place.aim });
  const data = enrols ? { enrolledAt: now } : { declinedAt: now };
  await tx.programmePlace.updateMany({ where: { id: place.id }, data });
  return allowed;
}

export async function endPlace(
  { tx, now }: WorkContext,
  { referral, place }: PlaceInReferral,
  result: ProgrammeResult,
): Promise<Outcome<RefusalOf<typeof mayBeWorkedOn | typeof mayBeEnded>>> {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  const endable = mayBeEnded(place);
  if (!endable.ok) return endable;
  await tx.programmePlace.updateMany({
    where: { id: place.id },
    data: { endedOn: asDate(dayOf(now)), result },
  });
  return allowed;
}
