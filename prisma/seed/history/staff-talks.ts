import { placeOfAgreement } from "@/lib/conversations/agreements/queries";
import { placeOfReport } from "@/lib/conversations/queries";
import { placeOfReaction } from "@/lib/conversations/staff/queries";
import { placeOfRequest } from "@/lib/conversations/staff/requests/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { type Place, seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { staffTalkTexts } from "@/prisma/seed/texts/staff-talks";

type Told = {
  readonly institutionId: InstitutionId;
  readonly today: Day;
  readonly employeeId: string;
  readonly leaderId: string;
  /** Colleagues of the team with whom there was a talk, of which only the facts are told. */
  readonly otherIds: readonly string[];
};

/** A talk of the demo's coach with their leader, with what came of it, and the next one; and some of colleagues. */
export async function writeStaffTalks(tx: TenantTx, told: Told): Promise<void> {
  const { today, employeeId, leaderId: coachId, otherIds } = told;
  const talkId = newId();
  const heldOn = asDate(later(today, { days: -19 }));
  const held = { coachId, heldOn, durationMinutes: 50, place: "school" };
  const planned = { coachId, plannedFor: momentOf(later(today, { days: 5 }), "15:30"), place: "school" };
  await tx.conversation.createMany({
    data: [
      { id: talkId, employeeId, kind: "development", ...held },
      { id: newId(), employeeId, kind: "functioning", ...planned },
      ...otherIds.map((id) => ({ id: newId(), employeeId: id, kind: "development", ...held })),
    ],
  });
  const topics = ["expectations", "growth", "as-coach"];
  await tx.conversationTopic.createMany({
    data: topics.map((topic) => ({ conversationId: talkId, topic })),
  });
  await tx.conversationCompetence.createMany({
    data: ["qualities", "networking"].map((competence) => ({ conversationId: talkId, competence })),
  });
  await writeContent(tx, talkId, told);
}

async function writeContent(
  tx: TenantTx,
  conversationId: string,
  { institutionId, today, employeeId }: Told,
): Promise<void> {
  const sealed = async (place: Place, text: string) =>
    new Uint8Array(await seal(tx, institutionId, place, text));
  const { employeeWords, holderNotes, reaction, agreements, request } = staffTalkTexts;
  const said = JSON.stringify({ employeeWords, holderNotes });
  await tx.conversationReport.create({
    data: { conversationId, body: await sealed(placeOfReport(conversationId), said) },
    select: { version: true },
  });
  await tx.conversationConfirmation.create({
    data: {
      ...{
        conversationId,
        personId: employeeId,
        reaction: await sealed(placeOfReaction(conversationId), reaction),
      },
      confirmedAt: momentOf(later(today, { days: -17 }), "16:10"),
    },
    select: { confirmedAt: true },
  });
  for (const { text, doer, dueIn } of agreements) {
    const id = newId();
    const due = { dueOn: asDate(later(today, { days: dueIn })) };
    await tx.agreement.create({
      data: { id, conversationId, employeeId, doer, ...due, body: await sealed(placeOfAgreement(id), text) },
      select: { id: true },
    });
  }
  const id = newId();
  const dates = {
    askedOn: asDate(later(today, { days: -17 })),
    answerBy: asDate(later(today, { days: -3 })),
  };
  await tx.conversationRequest.create({
    data: {
      id,
      conversationId,
      kind: "training",
      ...dates,
      body: await sealed(placeOfRequest(id, "body"), request),
    },
    select: { id: true },
  });
}
