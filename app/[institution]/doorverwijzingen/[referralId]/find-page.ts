import type { ReferralPageView } from "@/components/referrals/referral-page";
import type { NotesView } from "@/components/referrals/notes-card";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { draftOfNote } from "@/lib/referrals/drafts/rules";
import { listNotes } from "@/lib/referrals/notes/queries";
import { requestOf } from "@/lib/referrals/notes/rules";
import { sightOf } from "@/lib/referrals/policy";
import { listPlaces } from "@/lib/referrals/programmes/queries";
import { findReferral, type ReferralView } from "@/lib/referrals/queries";
import { listSteps } from "@/lib/referrals/steps/queries";
import { isShownTo, stepsRead } from "@/lib/referrals/steps/rules";
import { findTexts } from "@/lib/referrals/texts/queries";
import { listProgrammes, listTools, listUses } from "@/lib/referrals/toolbox/queries";
import { readingOf } from "@/lib/referrals/events/rules";

type Place = { readonly slug: string; readonly key: string };

/** One referral for who may see it, each part by its own rule; opening it as somebody else leaves a trace for the student. */
export async function findReferralPage(
  reading: Reading,
  referralId: string,
  place: Place,
): Promise<ReferralPageView | null> {
  const { tx, actor, now, noteReading } = reading;
  const referral = await findReferral(tx, actor, referralId, now);
  const sight = referral ? sightOf(actor, referral) : null;
  if (!referral || !sight) return null;
  await noteReading(readingOf(referral));
  const isTakenUp = referral.acceptedAt !== null;
  const isGuided = sight === "own" || sight === "handler";
  const steps = isTakenUp && sight !== "unit" ? await listSteps(tx, actor, referral.id) : [];
  return {
    ...{ referral, sight, now, isAuthor: referral.authorId === actor.personId },
    texts: await findTexts(tx, actor, referral.id),
    steps: steps.filter((step) => isShownTo(sight, step)),
    stepsRead: stepsRead(steps),
    places: isTakenUp && sight !== "unit" ? await listPlaces(tx, actor, referral.id) : [],
    uses: isTakenUp && isGuided ? await listUses(tx, actor, referral.id) : null,
    offer: sight === "handler" ? await findOffer(reading, referral) : null,
    handlerNotes: sight === "handler" ? await findNotes(reading, referral, place) : null,
    ownNotes:
      sight === "own" && requestOf(referral, now) === "open" ? await listNotes(tx, actor, referral.id) : null,
    submission: newId(),
    submissions: { step: newId(), note: newId(), use: newId(), offer: newId() },
  };
}

async function findOffer({ tx, actor }: Reading, { unitId }: ReferralView) {
  return {
    tools: await listTools(tx, actor, [unitId]),
    programmes: await listProgrammes(tx, actor, [unitId]),
  };
}

async function findNotes(
  { tx, actor }: Reading,
  { id }: ReferralView,
  { slug, key }: Place,
): Promise<NotesView> {
  const draft = await findDraft(tx, actor, draftOfNote(id));
  const typed = [draft?.typed["note"] ?? ""].flat()[0] ?? "";
  return {
    notes: await listNotes(tx, actor, id),
    draft: typed,
    autosave: {
      ...{ address: `/api/${slug}/drafts`, deviceKey: key, ...draftOfNote(id) },
      savedAt: draft?.savedAt.toISOString() ?? null,
    },
  };
}
