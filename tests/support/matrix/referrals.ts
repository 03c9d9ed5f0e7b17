import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { placeOfColleagueNote } from "@/lib/referrals/colleagues/queries";
import { placeOfPickUp } from "@/lib/referrals/pickups/queries";
import { placeOfNote } from "@/lib/referrals/notes/queries";
import { placeOfStep } from "@/lib/referrals/steps/queries";
import { placeOfText } from "@/lib/referrals/texts/queries";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import type { TestInstitution } from "@/tests/support/institution";

/** A unit of the second line with an adviser, an instrument and a programme. */
export async function aSecondLine(tx: TenantTx, unitId: string) {
  const secondLineId = await addTeam(tx, { unitId, name: "Studentadvies", kind: "support" });
  const unitAdviser = await addStaff(tx, { givenName: "Ada", teamIds: [secondLineId] });
  await appoint(tx, unitAdviser, "second-line");
  const [toolId, supportProgrammeId] = [newId(), newId()];
  const tool = { id: toolId, unitId: secondLineId, name: "Waardenspel" };
  await tx.careerTool.create({ data: tool, select: { id: true } });
  const programme = { id: supportProgrammeId, unitId: secondLineId, kind: "dropout", name: "Doorgaan" };
  await tx.supportProgramme.create({ data: programme, select: { id: true } });
  return { secondLineId, unitAdviser, toolId, supportProgrammeId };
}

export const referralIds = () => ({
  ...{
    referralId: newId(),
    conceptReferralId: newId(),
    coachStepId: newId(),
    parentStepId: newId(),
    programmePlaceId: newId(),
  },
  ...{ pickUpId: newId(), colleagueNoteId: newId() },
});

type Where = ReturnType<typeof referralIds> & {
  readonly studentId: string;
  readonly coachId: string;
  readonly teacherId: string;
};
type Told = {
  readonly secondLineId: string;
  readonly supportProgrammeId: string;
  readonly adviserId: string;
  readonly mark: string;
};

const now = new Date();
const soon = asDate(later(dayOf(now), { days: 14 }));

/** The coach referred the student, an adviser took it up and noted something, and the coach told the teacher one thing. */
export async function referStudent(
  { id: institutionId, inside }: TestInstitution,
  place: Where,
  told: Told,
): Promise<void> {
  const { studentId, coachId, teacherId, referralId } = place;
  const { secondLineId: unitId, adviserId, mark } = told;
  const sealed = async (tx: TenantTx, at: Parameters<typeof seal>[2], words: string) =>
    new Uint8Array(await seal(tx, institutionId, at, words));
  await inside(async (tx) => {
    const moments = { agreedAt: now, sentAt: now, acceptedAt: now, handlerId: adviserId };
    const about = { id: referralId, studentId, authorId: coachId, unitId };
    await tx.referral.create({
      data: { ...about, reason: "choice", aim: "curative", ...moments },
      select: { id: true },
    });
    const concept = { id: place.conceptReferralId, studentId, authorId: coachId, unitId };
    await tx.referral.create({
      data: { ...concept, reason: "progress", aim: "preventive" },
      select: { id: true },
    });
    const tried = await sealed(tx, placeOfText(referralId, "tried"), `kanarie-geprobeerd-${mark}`);
    const text = { referralId, part: "tried", body: tried, authorId: coachId };
    await tx.referralText.create({ data: text, select: { part: true } });
    const plan = await sealed(tx, placeOfPickUp(place.pickUpId), `kanarie-zelf-${mark}`);
    const own = { id: place.pickUpId, personId: coachId, studentId, body: plan, dueOn: soon, minutes: 30 };
    await tx.pickUp.create({ data: own, select: { id: true } });
    const said = await sealed(tx, placeOfColleagueNote(place.colleagueNoteId), `kanarie-overleg-${mark}`);
    const note = { id: place.colleagueNoteId, studentId, authorId: coachId, readerId: teacherId };
    const more = { purpose: "lessons", body: said, endsOn: soon };
    await tx.colleagueNote.create({ data: { ...note, ...more }, select: { id: true } });
  }, coachId);
  await inside(async (tx) => {
    for (const [id, doer] of [
      [place.coachStepId, "coach"],
      [place.parentStepId, "parent"],
    ] as const) {
      const body = await sealed(tx, placeOfStep(id), `kanarie-stap-${mark}`);
      await tx.referralStep.create({
        data: { id, referralId, doer, body, dueOn: soon },
        select: { id: true },
      });
    }
    const noteId = newId();
    const body = await sealed(tx, placeOfNote(noteId), `kanarie-dossier-${mark}`);
    const kept = { id: noteId, referralId, authorId: adviserId, body };
    await tx.referralNote.create({ data: kept, select: { id: true } });
    const offered = { id: place.programmePlaceId, referralId, programmeId: told.supportProgrammeId };
    await tx.programmePlace.create({ data: offered, select: { id: true } });
  }, adviserId);
}
